using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Frame;

namespace Dashboard.Pages.Teams.Coaching;

/// <summary>What an agent's sheet is made of.</summary>
/// <param name="Own">The agent's days.</param>
/// <param name="Teams">The agent by team.</param>
/// <param name="About">The agent by question, tag and topic.</param>
/// <param name="Notes">What is noted and pinned.</param>
public sealed record CoachingReport(
    OverviewReport Own, BreakdownReport Teams, IReadOnlyList<BreakdownReport> About, CoachingNotes Notes)
{
    /// <summary>The others of the same teams; null where there are none.</summary>
    public OthersReport? Others { get; init; }

    /// <summary>Whether two draw the same.</summary>
    internal static bool AreSame(CoachingReport one, CoachingReport other) =>
        SameResults.Are(one.Own, other.Own) && SameResults.Are(one.Teams, other.Teams)
        && OthersReport.AreSame(one.About, other.About) && CoachingNotes.AreSame(one.Notes, other.Notes)
        && (one.Others is null ? other.Others is null : other.Others is not null && OthersReport.AreSame(one.Others, other.Others));
}

/// <summary>The other agents of an agent's teams, taken together.</summary>
/// <param name="Whole">Their days.</param>
/// <param name="About">By question, tag and topic, as the agent.</param>
public sealed record OthersReport(OverviewReport Whole, IReadOnlyList<BreakdownReport> About)
{
    /// <summary>Whether two draw the same.</summary>
    internal static bool AreSame(OthersReport one, OthersReport other) =>
        SameResults.Are(one.Whole, other.Whole) && AreSame(one.About, other.About);

    internal static bool AreSame(IReadOnlyList<BreakdownReport> one, IReadOnlyList<BreakdownReport> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => SameResults.Are(pair.First, pair.Second));
}

/// <summary>What is noted about an agent, and the answers to talk about.</summary>
/// <param name="Talks">The talks, the latest first.</param>
/// <param name="Pinned">The pinned answers.</param>
/// <param name="Lowest">Answers with a comment, the lowest scores first.</param>
public sealed record CoachingNotes(
    IReadOnlyList<CoachingEntry> Talks, IReadOnlyList<PinnedResponse> Pinned, IReadOnlyList<ResponseRow> Lowest)
{
    /// <summary>Whether two draw the same.</summary>
    internal static bool AreSame(CoachingNotes one, CoachingNotes other) =>
        one.Talks.SequenceEqual(other.Talks) && one.Pinned.SequenceEqual(other.Pinned) && one.Lowest.SequenceEqual(other.Lowest);
}
