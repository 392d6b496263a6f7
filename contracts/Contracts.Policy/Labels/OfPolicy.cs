namespace ThiDua.Contracts.Policy;

public sealed partial class Labels
{
    // The Vietnamese of roles and rights stands in the policy table itself; only their English stands here.
    private static (string Group, (string, string, string)[] Words)[] OfPolicy =>
    [
        (RoleGroup, [.. Roles.All.Select(role => (role.Key, role.Value.Vietnamese, EnglishRole(role.Key)))]),
        (PermissionGroup, [.. Permissions.All.Select(right => (right.Name, right.Vietnamese, EnglishPermission(right.Name)))]),
        (ScopeGroup,
        [
            (Scopes.UnitKind, "đơn vị", "unit"),
            (Scopes.ClusterKind, "cụm, khối", "cluster"),
            (Scopes.DepartmentKind, "sở, ngành", "department"),
            (Scopes.EverythingKind, "toàn tỉnh", "the whole province"),
        ]),
        (ThingGroup,
        [
            ("unit", "đơn vị", "unit"),
            ("cluster", "cụm, khối", "cluster"),
            ("cycle", "kỳ thi đua", "cycle"),
            ("indicator", "chỉ tiêu", "indicator"),
            ("award", "hình thức khen thưởng", "award"),
            ("criterion", "tiêu chí", "criterion"),
        ]),
        ("change-kind",
        [
            ("change", "thay đổi", "change"),
            ("correction", "đính chính", "correction"),
            ("withdrawal", "rút lại", "withdrawal"),
        ]),
    ];

    private static string EnglishRole(string role) => role switch
    {
        Roles.ProvinceOffice => "Emulation office of the province",
        Roles.UnitClerk => "Clerk of the unit",
        Roles.UnitLeader => "Leader of the unit",
        Roles.ClusterHead => "Head of the cluster",
        Roles.DepartmentAppraiser => "Appraising department",
        Roles.DepartmentData => "System of a department",
        Roles.CouncilSecretary => "Secretary of the Council",
        Roles.Auditor => "Auditor",
        Roles.Administrator => "Administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "The role has no English label."),
    };

    private static string EnglishPermission(string right) => right switch
    {
        "clusters.read-register" => "Read the register of units, clusters, cycles and pacts",
        "clusters.manage-units" => "Manage the register of units",
        "clusters.manage-clusters" => "Manage clusters and their members",
        "clusters.manage-cycles" => "Manage cycles and their phases",
        "clusters.draft-pact" => "Draft a pact and circulate it for signing",
        "clusters.sign-pact" => "Sign a pact",
        "clusters.hold-conference" => "Hold conferences of a cluster",
        "clusters.prepare-hand-over" => "Prepare a hand-over",
        "clusters.sign-hand-over" => "Sign a hand-over",
        "clusters.run-movement" => "Launch, review and close movements",
        "clusters.manage-council" => "Manage the Council",
        "clusters.register-model" => "Register exemplary models and their replication",
        "clusters.register-work" => "Register works and report them finished",
        "indicators.read-catalogue" => "Read the catalogue of indicators",
        "indicators.manage-catalogue" => "Manage the catalogue of indicators",
        "indicators.assign-targets" => "Assign targets",
        "indicators.read-figures" => "Read figures",
        "indicators.report-actuals" => "Report actuals",
        "indicators.record-history" => "Enter figures of earlier years",
        "indicators.report-cluster-figures" => "Report figures of a cluster as a whole",
        "indicators.read-reviews" => "Read reviews",
        "indicators.hold-review" => "Open and close reviews",
        "indicators.write-review" => "Write the unit's contribution to a review",
        "indicators.submit-review" => "Submit the unit's contribution to a review",
        "indicators.return-review" => "Return a unit's contribution to a review",
        "indicators.verify-actuals" => "Verify figures of the own department",
        "scoring.read-tables" => "Read scoring tables",
        "scoring.design-table" => "Design and publish scoring tables",
        "scoring.read-sheets" => "Read score sheets",
        "scoring.enter-self-scores" => "Enter self-scores",
        "scoring.submit-sheet" => "Submit a score sheet",
        "scoring.appraise-sheet" => "Appraise criteria of the own department",
        "scoring.return-sheet" => "Return a score sheet",
        "scoring.confirm-official-points" => "Set official points",
        "scoring.read-rankings" => "Read rankings",
        "scoring.calculate-ranking" => "Calculate rankings",
        "scoring.adopt-ranking" => "Adopt a ranking at the conference",
        "scoring.reopen-ranking" => "Reopen an adopted ranking",
        "awards.read-rules" => "Read the catalogue of awards and the allotments",
        "awards.allot" => "Allot flags and certificates",
        "awards.read-nominations" => "Read nominations",
        "awards.nominate" => "Nominate",
        "awards.record-ballot" => "Record ballots",
        "awards.record-decision" => "Record decisions",
        "awards.record-presentation" => "Record presentations",
        "awards.read-register" => "Search the register of awards",
        "awards.read-summaries" => "Read commendation summaries",
        "awards.record-summary" => "Record commendation summaries",
        "identity.manage-accounts" => "Manage accounts and clients",
        "platform.operate" => "Operate: failures, replays, republishing",
        "platform.read-changes" => "Read the change record",
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "The right has no English label."),
    };
}
