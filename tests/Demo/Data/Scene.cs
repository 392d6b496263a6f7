namespace ThiDua.Demo.Data;

/// <summary>Whether a datum stands in the published source or was made up so that the case can be played; the tables mark it.</summary>
internal enum Origin { Source, Invented }

/// <summary>How the platform itself is told that a value is invented: in the field for source or note beside the value.</summary>
internal static class Marks
{
    public const string Invented = "Số liệu minh họa, không có trong nguồn (*)";
    public const string InventedDays = "Ngày phát động và thời hạn là minh họa, không có trong nguồn (*)";
    public const string InventedDecision = "Số, ngày quyết định và tên người nhận là minh họa, không có trong nguồn (*)";

    public static string Of(Origin origin, string published) => origin == Origin.Source ? published : Invented;
}

/// <summary>What every played case has: one cluster or block with its bodies, its cycle and its indicators, as plain data.</summary>
internal abstract record Scene
{
    /// <summary>Name on the command line.</summary>
    public required string Key { get; init; }
    public required string Title { get; init; }
    /// <summary>The published text, named as the source of what it says; empty where there is none.</summary>
    public string Published { get; init; } = "";
    /// <summary>Year of the cycle.</summary>
    public required int Year { get; init; }
    /// <summary>First day from which units and indicators stand in the registers.</summary>
    public DateOnly Since { get => field == default ? new(Year - 10, 1, 1) : field; init; }
    public required Block Block { get; init; }
    public required string CycleCode { get; init; }
    public required string NextCycleCode { get; init; }
    public required Body Province { get; init; }
    public required IReadOnlyList<Body> Departments { get; init; }
    public required IReadOnlyList<Body> Members { get; init; }
    public required Officers Officers { get; init; }
    /// <summary>Names in the pact, in the words of the source.</summary>
    public IReadOnlyList<string> Movements { get; init; } = [];
    public IReadOnlyList<string> Commitments { get; init; } = [];
    public required IReadOnlyList<IndicatorRow> Indicators { get; init; }
    /// <summary>What is the source's and what is made up, for the footnote.</summary>
    public required IReadOnlyList<string> Footnotes { get; init; }
    /// <summary>Sign-in name of the head of the block; a demo account for the first season, made by the play for others.</summary>
    public required string HeadAccount { get; init; }

    /// <summary>Units outside the cluster for which somebody has to act.</summary>
    public virtual IReadOnlyList<string> OtherClerks => [];

    public string NameOf(string unitCode) => Members.Append(Province).Single(unit => unit.Code == unitCode).Name;
}

/// <param name="Kind"><c>block</c> (khối) or <c>cluster</c> (cụm).</param>
internal sealed record Block(string Code, string Name, string DecisionNumber, DateOnly DecisionDate, string Kind = "block")
{
    public string Word => Kind == "block" ? "khối" : "cụm";
}

/// <param name="Kind">Kind of unit as the register knows it.</param>
/// <param name="Since">Its first day, where it is younger than the scene.</param>
internal sealed record Body(string Code, string Name, string Kind, DateOnly? Since = null);

internal sealed record Officers(string Head, string Deputy);

/// <param name="Direction">Which way is good.</param>
internal sealed record IndicatorRow(string Code, string Name, string UnitOfMeasure, int Decimals, string Owner,
    string Direction = "higher-is-better");
