namespace ThiDua.Awards;

/// <summary>What the counting record says (<i>biên bản kiểm phiếu</i>): counts only, nothing that leads to a voter.</summary>
/// <param name="AllMembers">All members with a vote, present or not: the base of every percentage.</param>
/// <param name="Issued">Papers handed out, written opinions of absent members included.</param>
internal sealed record Tally(string AwardCode, int Round, int AllMembers, int Issued, int Returned, int Valid, int Invalid,
    IReadOnlyList<Votes> Counts)
{
    public const int MaxRounds = 2;

    /// <summary>Every number that contradicts another, by JSON pointer.</summary>
    public Error? Contradictions()
    {
        List<FieldError> found = [];
        void Must(bool holds, string pointer, string vietnamese, string english)
        {
            if (!holds) found.Add(new FieldError(pointer, vietnamese, english));
        }

        Must(AllMembers > 0, "/allMembers", "Tổng số thành viên phải lớn hơn 0.", "There must be at least one member.");
        Must(Returned >= 0, "/returned", "Số phiếu không được âm.", "A number of papers cannot be negative.");
        Must(Valid >= 0, "/valid", "Số phiếu không được âm.", "A number of papers cannot be negative.");
        Must(Invalid >= 0, "/invalid", "Số phiếu không được âm.", "A number of papers cannot be negative.");
        Must(Issued <= AllMembers, "/issued", "Số phiếu phát ra nhiều hơn tổng số thành viên.",
            "More papers were issued than there are members.");
        Must(Returned <= Issued, "/returned", "Số phiếu thu về nhiều hơn số phiếu phát ra.", "More papers came back than were issued.");
        Must((long)Valid + Invalid == Returned, "/valid", "Phiếu hợp lệ cộng không hợp lệ phải bằng phiếu thu về.",
            "Valid and invalid papers must add up to those returned.");
        for (var index = 0; index < Counts.Count; index++)
            Must(Counts[index].VotesFor >= 0 && Counts[index].VotesFor <= Valid, $"/counts/{index}/votesFor",
                "Số phiếu đồng ý phải từ 0 đến số phiếu hợp lệ.", "Votes for must lie between 0 and the valid papers.");
        Must(Counts.DistinctBy(count => count.UnitCode).Count() == Counts.Count, "/counts", "Một đơn vị được ghi hai lần.",
            "A unit stands twice.");
        return found.Count == 0 ? null : AwardsErrors.TallyInconsistent.With(found);
    }
}

internal sealed record Votes(string UnitCode, int VotesFor);

/// <summary>A recorded ballot with its outcome under the rule set of the day the result was adopted.</summary>
/// <param name="RuleSet">Code of the rule set that gave the threshold.</param>
/// <param name="Threshold">The threshold in words, kept because rule sets are data.</param>
/// <param name="RankingVersion">Version of the ranking when it was adopted: tells in which adoption the ballot was taken, even of two on
/// one day.</param>
/// <param name="AdoptedOn">Day of that adoption.</param>
internal sealed record Ballot(
    string AwardCode, int Round, int AllMembers, int Issued, int Returned, int Valid, int Invalid, string RuleSet, string Threshold,
    IReadOnlyList<CountedVotes> Counts, long RankingVersion, DateOnly? AdoptedOn);

/// <param name="Passed">Whether votes for / all members meets the threshold, compared exactly.</param>
internal sealed record CountedVotes(string UnitCode, int VotesFor, bool Passed);
