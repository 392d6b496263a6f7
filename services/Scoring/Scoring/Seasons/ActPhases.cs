namespace ThiDua.Scoring;

/// <summary>The phases one act belongs to: one of them must be open. Without any, why.</summary>
internal sealed record ActPhases(IReadOnlyList<string> Kinds, string? WhyNone = null)
{
    /// <summary>Of tables: the cluster agrees on its criteria whenever it must; what is published stands on its own.</summary>
    public static readonly IReadOnlyDictionary<TableAct, ActPhases> OfTables = new Dictionary<TableAct, ActPhases>
    {
        [TableAct.Redraft] = None("a draft counts for nobody"),
        [TableAct.Publish] = None("a mistake in the table is mended whenever it is found; until the adoption every sheet follows, but "
            + "after the last window in which a unit could answer none that was submitted is asked anew (SCO-0012)"),
        [TableAct.Withdraw] = None("what never should have been is taken back whenever it is found, while nothing rests on it"),
        [TableAct.Reinstate] = None("follows from the withdrawal of the version that replaced it"),
        [TableAct.Supersede] = None("follows from the publication of a further version"),
    };

    /// <summary>Of sheets.</summary>
    public static readonly IReadOnlyDictionary<SheetAct, ActPhases> OfSheets = new Dictionary<SheetAct, ActPhases>
    {
        [SheetAct.SelfScore] = In(Phases.SelfScore),
        [SheetAct.Submit] = In(Phases.SelfScore),
        [SheetAct.Appraise] = In(Phases.Appraise),
        // Later the unit could not answer any more.
        [SheetAct.Return] = In(Phases.Appraise, Phases.SelfScore),
        [SheetAct.Confirm] = In(Phases.Appraise, Phases.Conference),
        [SheetAct.ConfirmUnappraised] = In(Phases.Conference),
        [SheetAct.WithdrawOfficial] = In(Phases.Appraise, Phases.Conference),
        [SheetAct.AllowOneAccount] = None("says who may act, and changes no points"),
        [SheetAct.Freeze] = None("follows from the adoption of the ranking"),
        [SheetAct.Unfreeze] = None("follows from the reopening of the ranking"),
        [SheetAct.Withdraw] = None("follows from the publication of a further version of the table, or from its withdrawal"),
        [SheetAct.Reinstate] = None("follows from the withdrawal of the table that replaced its own"),
    };

    /// <summary>Of rankings.</summary>
    public static readonly IReadOnlyDictionary<RankingAct, ActPhases> OfRankings = new Dictionary<RankingAct, ActPhases>
    {
        [RankingAct.Recalculate] = None("sums up what is there, and changes no points"),
        [RankingAct.ResolveTie] = In(Phases.Conference),
        [RankingAct.SharePlace] = In(Phases.Conference),
        [RankingAct.SetAside] = In(Phases.Conference),
        [RankingAct.TakeBack] = In(Phases.Conference),
        [RankingAct.Adopt] = In(Phases.Conference),
        [RankingAct.CorrectAdoption] = None("what was typed wrong is put right whenever it is found, and no place changes"),
        [RankingAct.Reopen] = None("complaints and inspections come when they come; what follows needs an open phase again"),
    };

    /// <summary>A sheet that was sent back, or is asked again, is mended as long as it can still be appraised.</summary>
    public static IReadOnlyList<string> Of(SheetAct act, ScoreSheet sheet) =>
        act is SheetAct.SelfScore or SheetAct.Submit && sheet.IsAskedAgain
            ? [.. OfSheets[act].Kinds, Phases.Appraise] : OfSheets[act].Kinds;

    private static ActPhases In(params IReadOnlyList<string> kinds) => new(kinds);

    private static ActPhases None(string why) => new([], why);
}
