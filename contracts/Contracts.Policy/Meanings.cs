namespace ThiDua.Contracts.Policy;

/// <summary>
/// What a name means wherever the API uses it: said once here instead of in every record. A record's own comment wins; a name that means
/// different things in different places is not listed.
/// </summary>
public static class Meanings
{
    private static readonly Dictionary<string, string> Members = new()
    {
        ["Id"] = "Identifier given by the platform; never changes.",
        ["Name"] = "Name in Vietnamese, as documents write it.",
        ["Items"] = "Entries of this page, in the order of the list.",
        ["Next"] = "Cursor of the next page; `null` on the last.",
        ["Version"] = "Version of the thing, one more with every change; what `ETag` and `If-Match` carry.",
        ["Year"] = "Year of the emulation cycle (*năm thi đua*), four digits.",
        ["Reason"] = "Why, in words; stands in the change record.",
        ["State"] = "How far it has come.",
        ["By"] = "Who did it: account or client, never a person's full name.",
        ["ByFunction"] = "Function of whose account it is, at that time; `null` for a client.",
        ["ReopenedByFunction"] = "Function of whose account reopened it, at that time; `null` for a client and while it stands.",
        ["Commitments"] = "What the members promise each other, in words.",
        ["At"] = "When it was done, with offset.",

        ["UnitCode"] = "Code of the unit (*đơn vị*) in the register; never changes, never used again.",
        ["UnitName"] = "Name of the unit as it is now; `null` while the register has not told it to this service.",
        ["UnitCodes"] = "Codes of the units (*đơn vị*) in the register.",
        ["ClusterCode"] = "Code of the cluster or block (*cụm, khối thi đua*).",
        ["ClusterCodes"] = "Codes of the clusters and blocks (*cụm, khối thi đua*).",
        ["ClusterName"] = "Name of the cluster or block (*cụm, khối thi đua*).",
        ["CycleCode"] = "Code of the cycle (*kỳ thi đua*), which says what may be done when.",
        ["ParentCode"] = "Code of the unit above it; `null` at the top.",
        ["HostUnitCode"] = "Code of the unit that hosts the conference (*đơn vị đăng cai*).",
        ["LaunchedByUnitCode"] = "Code of the unit that launched it (*đơn vị phát động*).",
        ["DepartmentCode"] = "Unit code of the department in charge (*sở, ban, ngành thẩm định*).",
        ["OwnerDepartmentCode"] = "Unit code of the department that owns the figures of this indicator.",
        ["IssuerUnitCode"] = "Code of the unit whose authorised person decides (*đơn vị ra quyết định*).",
        ["IssuerTitle"] = "Office of who signs, for example *Chủ tịch UBND tỉnh*; never a name.",

        ["ConferenceId"] = "Conference (*hội nghị*) at which it was done; its id in Clusters.",
        ["MovementId"] = "Movement (*phong trào thi đua*) it belongs to; its id in Clusters.",
        ["TableId"] = "Scoring table (*bảng điểm*) it is scored by.",
        ["RankingId"] = "Adopted ranking (*bảng xếp hạng*) it rests on; its id in Scoring.",
        ["NominationId"] = "Nomination of the cluster (*bình xét, suy tôn*) it rests on; `null` for a decision without one.",
        ["DecisionId"] = "Decision (*quyết định khen thưởng*) by which it was given.",

        ["ValidFrom"] = "First day on which it exists or counts.",
        ["ValidTo"] = "Last day, included; `null` while there is none.",
        ["LastDay"] = "Last day, included.",
        ["FromYear"] = "First year, four digits.",
        ["ToYear"] = "Last year, included; `null` while it lasts.",
        ["HeldOn"] = "Day on which it is held, Asia/Ho_Chi_Minh.",
        ["AchievementYear"] = "Year of the achievement (*năm thành tích*): neither that of the decision nor that of the presentation.",
        ["DecidedOn"] = "Day of the decision (*ngày ký quyết định*).",
        ["PresentedOn"] = "Day on which it was handed over (*ngày trao tặng*); `null` until then.",
        ["DecisionNumber"] = "Number of the decision (*số quyết định*), for example `1234/QĐ-UBND`.",
        ["DecisionDate"] = "Day on which the decision was signed (*ngày ký*).",
        ["MinutesNumber"] = "Number of the minutes (*số biên bản*); `null` while there are none.",
        ["LegalBasis"] = "Document on which it rests, in words; `null` when none is named.",

        ["IndicatorCode"] = "Code of the indicator (*chỉ tiêu*) in the catalogue; `null` where none is meant.",
        ["IndicatorCodes"] = "Codes of indicators (*chỉ tiêu*) in the catalogue.",
        ["IndicatorName"] = "Name of the indicator (*chỉ tiêu*); `null` while the catalogue has not told it.",
        ["UnitOfMeasure"] = "Unit in which its numbers are counted (*đơn vị tính*), shown with every number; `null` while it is not known.",
        ["Period"] = "Year, half-year, quarter, month or span of years: `2021`, `2021-H1`, `2021-Q3`, `2021-11`, `2015-2020`.",
        ["Source"] = "Where it comes from: document, report or body, in words; `null` when it is not said.",
        ["Note"] = "Remark of who entered it; `null` when there is none.",
        ["Quote"] = "The words of the source, as printed.",
        ["Cause"] = "Why, as the source says (*nguyên nhân*); `null` when it says nothing.",
        ["StatedPercent"] = "Percent of plan as the source printed it (*tỷ lệ theo báo cáo*), never calculated; `null` without one.",
        ["StatedPercentQualifier"] = "Whether the stated percent is exact, a bound or an estimate; `null` without one.",
        ["DerivedPercent"] = "Percent of plan calculated from actual and target, two decimals; `null` while it cannot be calculated.",
        ["DerivedPercentQualifier"] = "Qualifier of the calculated percent, that of the actual; `null` without one.",
        ["ReportedAt"] = "When it was reported, with offset.",

        ["AwardCode"] = "Code of the award in the catalogue (*danh hiệu thi đua, hình thức khen thưởng*), for example `CO_TINH`.",
        ["AllMembers"] = "Number of **all** members with a vote (*tổng số thành viên*), present or not: the base of every percentage.",
        ["RecipientKind"] = "Who receives it: a collective (*tập thể*), an individual (*cá nhân*) or a household (*hộ gia đình*).",
        ["RecipientName"] = "Name of who receives it, as in the decision.",
        ["Collectives"] = "Collectives commended (*tập thể*); a blank in the source is unknown, not zero.",
        ["Individuals"] = "Individuals commended (*cá nhân*); a blank in the source is unknown, not zero.",

        ["Grants"] = "Roles with their scopes: `role@unit:CODE`, `role@cluster:CODE`, `role@department:CODE` or `role@*` for everything.",
        ["Predecessors"] = "Codes of the units it was formed from (*đơn vị tiền thân*).",
        ["Successors"] = "Codes of the units that took over (*đơn vị kế thừa*).",
    };

    // By the folder before the value: {id} of a pact is that of a pact.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["units"] = "Code of the unit (*đơn vị*).",
        ["clusters"] = "Code of the cluster or block (*cụm, khối thi đua*).",
        ["members"] = "Code of the member unit (*đơn vị thành viên*).",
        ["cycles"] = "Code of the cycle (*kỳ thi đua*).",
        ["councils"] = "Code of the unit whose Council it is (*Hội đồng Thi đua - Khen thưởng*).",
        ["pacts"] = "Id of the pact (*giao ước thi đua*).",
        ["conferences"] = "Id of the conference (*hội nghị*).",
        ["movements"] = "Id of the movement (*phong trào thi đua*).",
        ["works"] = "Id of the registered work (*công trình, phần việc*).",
        ["models"] = "Id of the exemplary model (*mô hình, điển hình tiên tiến*).",
        ["hand-overs"] = "Id of the hand-over (*bàn giao cụm trưởng, khối trưởng*).",
        ["indicators"] = "Code of the indicator (*chỉ tiêu*).",
        ["figures"] = "Code of the unit (*đơn vị*) whose figures they are.",
        ["reviews"] = "Id of the review (*sơ kết, tổng kết*).",
        ["submissions"] = "Code of the unit (*đơn vị*) whose contribution it is.",
        ["unit-reports"] = "Code of the unit (*đơn vị*).",
        ["tables"] = "Id of the scoring table (*bảng điểm*).",
        ["sheets"] = "Id of the score sheet (*phiếu chấm điểm*).",
        ["rankings"] = "Id of the ranking (*bảng xếp hạng*).",
        ["nominations"] = "Id of the nomination (*bình xét, suy tôn*).",
        ["decisions"] = "Id of the decision (*quyết định khen thưởng*).",
        ["awards"] = "Id of the entry in the award register (*sổ khen thưởng*).",
        ["commendation-summaries"] = "Id of the commendation summary (*tổng hợp khen thưởng*).",
        ["accounts"] = "Id of the account (*tài khoản*).",
        ["clients"] = "Id of the API client (*hệ thống kết nối*).",
        ["failures"] = "Number of the failure, from the list.",
        ["parked"] = "Number of the parked message, from the list.",
    };

    private static readonly Dictionary<string, string> Filters = new()
    {
        ["unit"] = "Only of this unit (its code).",
        ["cluster"] = "Only of this cluster or block (its code).",
        ["cycle"] = "Only of this cycle (its code).",
        ["year"] = "Only of this year, four digits.",
        ["movement"] = "Only of this movement (its id).",
        ["indicator"] = "Only of this indicator (its code).",
        ["aggregateId"] = "Only changes of the thing with this id.",
        ["q"] = "Part of a code or name; diacritics and capitals do not matter, đ counts as d.",
    };

    public static string? Of(string member) => Members.GetValueOrDefault(member);

    public static string? OfFilter(string name) =>
        Filters.GetValueOrDefault(JsonName(name)) ?? Members.GetValueOrDefault(char.ToUpperInvariant(name[0]) + name[1..]);

    /// <param name="path">The route with its parameters in braces.</param>
    public static string? OfPath(string path, string parameter)
    {
        var parts = path.Split('/');
        var at = Array.FindIndex(parts, part => part.StartsWith($"{{{parameter}", StringComparison.OrdinalIgnoreCase));
        return at > 0 ? Places.GetValueOrDefault(parts[at - 1]) : null;
    }

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
