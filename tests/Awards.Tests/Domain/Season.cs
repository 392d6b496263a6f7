namespace ThiDua.Awards.Tests.Domain;

/// <summary>The Lào Cai block of 2021: three nominees for two flags and one certificate. Places beyond the first three are
/// invented.</summary>
internal static class Season
{
    public const string Flag = "CO_TINH";
    public const string Certificate = "BK_TINH";
    public const string Name = "Khối thi đua các huyện, thị xã, thành phố";

    public static readonly DateOnly Adopted = new(2021, 12, 20);
    public static readonly AwardCatalogue Catalogue = AwardCatalogue.Load();
    public static readonly string[] Ranked = ["LC-SMC", "LC-TPLC", "LC-BH", "LC-BT", "LC-VB", "LC-BY", "LC-SP", "LC-MK", "LC-BX"];
    public static readonly string[] Nominees = ["LC-SMC", "LC-TPLC", "LC-BH"];
    public static readonly HashSet<string> Members = [.. Ranked];

    public static Ranking Ranking(bool adopted = true, params string[] order) => new(
        Guid.NewGuid(), 1, "KHOI-HTTP-LC", "2021", 2021, adopted ? Adopted : null,
        [.. (order is [] ? Ranked : order).Select((code, index) => new RankingPlace(code, index + 1))]);

    public static Ranking At(this Ranking ranking, long version) => ranking with { Version = version };

    public static Allotment Allotted(int flags = 2, int certificates = 1)
    {
        var allotment = new Allotment(Guid.NewGuid(), "KHOI-HTTP-LC", "2021", 2021);
        Assert.Null(allotment.Allot([new(Flag, flags), new(Certificate, certificates)], Catalogue).Error);
        return allotment;
    }

    public static Nomination Begun(int allMembers = 9) => Nomination.Begin(Guid.NewGuid(), Ranking(), allMembers, Ranked.Length).Value;

    public static Nomination Nominated(int allMembers = 9)
    {
        var nomination = Begun(allMembers);
        Assert.Null(nomination.AgreeNominees(Nominees, null, Ranking(), Members, Allotted()).Error);
        return nomination;
    }

    /// <summary>Nine members, nine votes for each nominee in both ballots.</summary>
    public static Nomination Voted()
    {
        var nomination = Nominated();
        Assert.Null(nomination.RecordBallot(Count(Flag, 1, 9, 9, 9, 9), Ranked.Length, Allotted(), Catalogue).Error);
        Assert.Null(nomination.RecordBallot(Count(Certificate, 1, 9, 9, 9, 9), Ranked.Length, Allotted(), Catalogue).Error);
        return nomination;
    }

    public static Nomination Submitted()
    {
        var nomination = Voted();
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Propose("LC-BH", Certificate, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Submit("12/BB-KTĐ", Name, Name, Allotted(), Catalogue).Error);
        return nomination;
    }

    /// <summary>A counting record in which every member got a paper and gave it back valid.</summary>
    public static Tally Count(string award, int round, int members, params int[] votes) =>
        new(award, round, members, members, members, members, 0, [.. votes.Select((number, index) => new Votes(Nominees[index], number))]);
}
