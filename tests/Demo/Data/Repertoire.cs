namespace ThiDua.Demo.Data;

/// <summary>The five published cases, in the order in which they are played.</summary>
internal static class Repertoire
{
    public static IReadOnlyList<Scene> All { get; } =
        [LaoCai2021.Season, TuyenQuang2020.Case, BacKan2020.Case, SongLo2020.Case, TraVinh2022.Case];
}
