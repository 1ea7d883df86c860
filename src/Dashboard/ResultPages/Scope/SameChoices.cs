using Dashboard.Data.Reporting;

namespace Dashboard.ResultPages.Scope;

/// <summary>Whether two readers' choices of filters are the same.</summary>
internal static class SameChoices
{
    /// <summary>Compares what can be filtered by.</summary>
    public static bool Are(FilterChoices one, FilterChoices other) =>
        one.Accounts.SequenceEqual(other.Accounts) && one.Teams.SequenceEqual(other.Teams) && one.Agents.SequenceEqual(other.Agents)
        && one.MergedAgents.SequenceEqual(other.MergedAgents) && one.Questions.SequenceEqual(other.Questions)
        && one.Tags.SequenceEqual(other.Tags) && one.Topics.SequenceEqual(other.Topics)
        && one.Conventions == other.Conventions;
}
