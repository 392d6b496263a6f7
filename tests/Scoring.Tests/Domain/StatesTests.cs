namespace ThiDua.Scoring.Tests.Domain;

/// <summary>One test for each cell of the three state tables. The expectation is written out as a grid, apart from the code's own
/// table.</summary>
public sealed class StatesTests
{
    private const string TableGrid = """
                    Redraft Publish Supersede Withdraw Reinstate
        Draft       yes     yes     no        yes      no
        Published   no      no      yes       yes      no
        Superseded  no      no      no        no       yes
        Withdrawn   no      no      no        no       no
        """;

    private const string SheetGrid = """
            SelfScore Submit Appraise Confirm Return Freeze Unfreeze Withdraw ConfirmUnappraised WithdrawOfficial AllowOneAccount Reinstate
  Draft     yes       yes    no       no      no     yes    no       yes      no                 no               yes             no
  Submitted no        no     yes      no      yes    yes    no       yes      yes                no               no              no
  Appraised no        no     yes      yes     yes    yes    no       yes      no                 no               no              no
  Official  no        no     no       yes     no     yes    no       yes      no                 yes              no              no
  Frozen    no        no     no       no      no     no     yes      no       no                 no               no              no
  Withdrawn no        no     no       no      no     no     no       no       no                 no               no              yes
  """;

    private const string RankingGrid = """
                    Recalculate ResolveTie Adopt Reopen SharePlace SetAside TakeBack CorrectAdoption
        Open        yes         yes        yes   no     yes        yes      yes      no
        Adopted     no          no         no    yes    no         no       no       yes
        """;

    public static TheoryData<string, string, bool> TableCells => Cells(TableGrid);

    public static TheoryData<string, string, bool> SheetCells => Cells(SheetGrid);

    public static TheoryData<string, string, bool> RankingCells => Cells(RankingGrid);

    [Theory, MemberData(nameof(TableCells))]
    public void A_table_state_allows_exactly_what_its_row_says(string state, string action, bool allowed) =>
        Assert.Equal(allowed, Enum.Parse<TableState>(state).Allows(Enum.Parse<TableAct>(action)));

    [Theory, MemberData(nameof(SheetCells))]
    public void A_sheet_state_allows_exactly_what_its_row_says(string state, string action, bool allowed) =>
        Assert.Equal(allowed, Enum.Parse<SheetState>(state).Allows(Enum.Parse<SheetAct>(action)));

    [Theory, MemberData(nameof(RankingCells))]
    public void A_ranking_state_allows_exactly_what_its_row_says(string state, string action, bool allowed) =>
        Assert.Equal(allowed, Enum.Parse<RankingState>(state).Allows(Enum.Parse<RankingAct>(action)));

    /// <summary>The grid says what may be done; this proves that the sheet itself obeys it, through its own methods.</summary>
    [Theory, MemberData(nameof(SheetCells))]
    public void A_sheet_does_what_its_state_allows_and_refuses_the_rest_unchanged(string state, string action, bool allowed)
    {
        var table = Given.Table();
        var sheet = Given.Sheet(table, Enum.Parse<SheetState>(state));
        // Submitting needs every line; the other actions are prepared by the state.
        if (state == "Draft" && action == "Submit") sheet.SelfScore(table, Given.Scores(1, 1, 1), Given.Clerk, Given.Now);
        var version = sheet.Version;

        var result = Enum.Parse<SheetAct>(action) switch
        {
            SheetAct.SelfScore => sheet.SelfScore(table, [Given.Entry("B", 3)], Given.Clerk, Given.Now),
            SheetAct.Submit => sheet.Submit(Given.Leader, Given.Now),
            SheetAct.Appraise =>
                sheet.Appraise(table, [Given.Entry("B", 3, "Thiếu minh chứng")], Given.AppraiserOf("LC-SNV"), Given.Now),
            SheetAct.Confirm => sheet.Confirm(table, [Given.Entry("B", 3, "Thiếu minh chứng")], [], Given.Head, Given.Now),
            SheetAct.Return => sheet.Return("Bổ sung", [], Given.Head, Given.Now),
            SheetAct.Freeze => sheet.Freeze("12/BB"),
            SheetAct.Unfreeze => sheet.Unfreeze("Khiếu nại", Given.Head, Given.Now),
            SheetAct.Withdraw => sheet.Withdraw(),
            // Of what is appraised the same call sets the official points; that is the act before.
            SheetAct.ConfirmUnappraised => state is "Submitted"
                ? sheet.Confirm(table, Given.Scores(1, 1, 1, "Quá hạn thẩm định"), [], Given.Head, Given.Now, appraisalOver: true)
                : sheet.Confirm(table, [], ["LC-BH"], Given.Clerk, Given.Now, appraisalOver: true),
            SheetAct.WithdrawOfficial => sheet.WithdrawOfficial(table, "Nhầm", [], Given.Head, Given.Now),
            SheetAct.Reinstate => sheet.Reinstate(SheetState.Draft),
            SheetAct.AllowOneAccount => sheet.AllowOneAccount(true, "Một cán bộ", [], Given.Head, Given.Now),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };

        Assert.Equal(allowed, result.Error is null);
        Assert.Equal(allowed, sheet.Version > version);
    }

    [Fact]
    public void The_grids_have_a_cell_for_every_state_and_action()
    {
        Assert.Equal(Enum.GetValues<TableState>().Length * Enum.GetValues<TableAct>().Length, TableCells.Count);
        Assert.Equal(Enum.GetValues<SheetState>().Length * Enum.GetValues<SheetAct>().Length, SheetCells.Count);
        Assert.Equal(Enum.GetValues<RankingState>().Length * Enum.GetValues<RankingAct>().Length, RankingCells.Count);
    }

    private static TheoryData<string, string, bool> Cells(string grid)
    {
        string[][] rows = [.. grid.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        var cells = new TheoryData<string, string, bool>();
        foreach (var row in rows[1..])
            foreach (var (i, action) in rows[0].Index())
                cells.Add(row[0], action, row[i + 1] == "yes");
        return cells;
    }
}
