namespace ThiDua.BuildingBlocks.Domain;

/// <summary>The labels of states and kinds for whoever writes tables and documents.</summary>
public static class LabelWords
{
    /// <summary>As it stands within a line.</summary>
    public static string Vietnamese<T>(this Labels labels, T word) where T : struct, Enum =>
        labels.Of(EnumWord.GroupOf(typeof(T)), EnumWord.Of(word)).Vietnamese;

    /// <summary>As it begins a cell.</summary>
    public static string VietnameseCell<T>(this Labels labels, T word) where T : struct, Enum
    {
        var label = labels.Vietnamese(word);
        return label.Length == 0 ? label : char.ToUpper(label[0], CultureInfo.InvariantCulture) + label[1..];
    }
}
