namespace ThiDua.Scoring;

/// <summary>
/// A version of the scoring table of one cluster in one cycle (<i>bảng tiêu chí, thang điểm</i>).
/// Once published it never changes: a change is a further version, and scores stay bound to the version they were given under.
/// </summary>
internal sealed class ScoringTable : AggregateRoot
{
    private NodeTree? _tree;

    private ScoringTable(Guid id) : base(id)
    {
    }

    public string ClusterCode { get; private init; } = "";

    public string CycleCode { get; private init; } = "";

    /// <summary>1, 2, … within cluster and cycle.</summary>
    public int TableVersion { get; private init; }

    public string Name { get; private set; } = "";

    public Points Total { get; private set; }

    public TableState State { get; private set; }

    /// <summary>What the cluster has agreed on about the ranking.</summary>
    public TableRules Rules { get; private set; } = TableRules.Default;

    /// <summary>The version it replaced when it was published; <c>null</c> for the first, and while it is a draft.</summary>
    public Guid? ReplacesTableId { get; private set; }

    /// <summary>Why it was withdrawn; <c>null</c> while it was not.</summary>
    public TableWithdrawal? Withdrawal { get; private set; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<Node> Nodes { get; private set; } = [];

    /// <summary>Departments in charge of at least one criterion; those may read the sheets.</summary>
    public string[] Departments { get; private set; } = [];

    public NodeTree Tree => _tree ??= new NodeTree(Nodes);

    public static ScoringTable Draft(Guid id, string clusterCode, string cycleCode, int version, TableContent content)
    {
        var table = new ScoringTable(id) { ClusterCode = clusterCode, CycleCode = cycleCode, TableVersion = version };
        table.Replace(content);
        table.Raise(new TableDrafted(version));
        return table;
    }

    public Result Redraft(TableContent content)
    {
        if (!State.Allows(TableAct.Redraft)) return TableErrors.TableForbids(State);
        if (Name == content.Name && Total == content.Total && Rules == content.Rules && Nodes.SequenceEqual(content.Nodes))
            return Result.Ok;

        Replace(content);
        Raise(new TableRedrafted());
        return Result.Ok;
    }

    /// <param name="unknown">Findings on codes that only other modules can judge: departments and indicators that do not exist.</param>
    /// <param name="replaces">The version that is in force.</param>
    public Result Publish(IReadOnlyList<FieldError> unknown, Guid? replaces = null)
    {
        if (!State.Allows(TableAct.Publish)) return TableErrors.TableForbids(State);
        var findings = PublicationLint.Of(Total, Nodes);
        if (findings.Count > 0) return TableErrors.TableFaulty.With([.. findings, .. unknown]);
        if (unknown.Count > 0) return TableErrors.CodesUnknown.With(unknown);

        (State, ReplacesTableId) = (TableState.Published, replaces);
        Raise(new TablePublished(TableVersion));
        return Result.Ok;
    }

    public Result Supersede(int byVersion)
    {
        if (!State.Allows(TableAct.Supersede)) return TableErrors.TableNotPublished;

        State = TableState.Superseded;
        Raise(new TableSuperseded(byVersion));
        return Result.Ok;
    }

    /// <summary>Withdraws a draft, or a table under which nothing is submitted.</summary>
    /// <param name="resting">What rests on it: sheets that were submitted under it, the ranking.</param>
    public Result Withdraw(string reason, IReadOnlyList<Resting> resting, Author by, DateTimeOffset at)
    {
        if (RefusesWithdrawal(resting) is { } refusal) return refusal;

        (State, Withdrawal) = (TableState.Withdrawn, new TableWithdrawal(reason, by, at));
        Raise(new TableWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>Why it could not be withdrawn now; <c>null</c> when it can.</summary>
    public Error? RefusesWithdrawal(IReadOnlyList<Resting> resting) =>
        !State.Allows(TableAct.Withdraw) ? TableErrors.TableForbids(State)
            : resting.Count > 0 ? TableErrors.TableInUse.Because(resting) : null;

    /// <summary>Is in force again, because the version that replaced it was withdrawn.</summary>
    public Result Reinstate()
    {
        if (!State.Allows(TableAct.Reinstate)) return TableErrors.TableForbids(State);

        State = TableState.Published;
        Raise(new TableReinstated());
        return Result.Ok;
    }

    /// <summary>The criterion with this code, or <c>null</c> for a group or a code that is not in the table.</summary>
    public Node? Criterion(string code) => Tree.Leaves.FirstOrDefault(leaf => leaf.Code == code);

    /// <summary>Whether one of the criteria is another department's to appraise; a code that is no criterion is nobody's.</summary>
    public Error? RefusesAppraisalBy(IReadOnlyList<string> departments, IEnumerable<string> codes) =>
        codes.Select(Criterion).Index().FirstOrDefault(line => line.Item is { } leaf && !departments.Contains(leaf.DepartmentCode!))
            is (var index, { } foreign)
            ? SheetErrors.LineOfAnotherDepartment(foreign.Code, foreign.DepartmentCode!, Id).At(index)
            : null;

    private void Replace(TableContent content)
    {
        (Name, Total, Rules, Nodes, _tree) = (content.Name, content.Total, content.Rules, content.Nodes, null);
        Departments = [.. content.Nodes.Select(node => node.DepartmentCode).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }
}

/// <summary>What a draft may say anew each time.</summary>
internal sealed record TableContent(string Name, Points Total, IReadOnlyList<Node> Nodes)
{
    public TableRules Rules { get; init; } = TableRules.Default;
}

/// <summary>Why a table was withdrawn.</summary>
internal sealed record TableWithdrawal(string Reason, Author By, DateTimeOffset At);

[EventName("table-drafted")]
internal sealed record TableDrafted(int TableVersion) : IDomainEvent;

[EventName("table-redrafted")]
internal sealed record TableRedrafted : IDomainEvent;

[EventName("table-published")]
internal sealed record TablePublished(int TableVersion) : IDomainEvent;

[EventName("table-superseded")]
internal sealed record TableSuperseded(int ByVersion) : IDomainEvent;

[EventName("table-withdrawn")]
internal sealed record TableWithdrawn(string Reason) : IWithdrawal;

[EventName("table-reinstated")]
internal sealed record TableReinstated : IDomainEvent;
