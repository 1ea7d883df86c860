using Dashboard.Data.Reporting;
using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Teams;

/// <summary>Which parts there are, and what they are called in the address and on the page.</summary>
internal static class TeamsTabs
{
    private static readonly (TeamsTab Tab, string Word)[] Known =
    [
        (TeamsTab.Agents, "agents"),
        (TeamsTab.Numbers, "numbers"),
        (TeamsTab.Topics, "topics"),
        (TeamsTab.Comments, "comments"),
        (TeamsTab.Coaching, "coaching"),
    ];

    /// <summary>The parts in their order; none where teams are compared, which is one part.</summary>
    /// <param name="level">How close the page looks.</param>
    public static IReadOnlyList<TeamsTab> Of(BreakdownBy level) => level switch
    {
        BreakdownBy.Team => [],
        BreakdownBy.Agent => [TeamsTab.Agents, TeamsTab.Numbers, TeamsTab.Topics, TeamsTab.Comments],
        _ => [TeamsTab.Coaching, TeamsTab.Numbers, TeamsTab.Topics, TeamsTab.Comments],
    };

    /// <summary>The part that an address asks for; null where it says none, or none that there is.</summary>
    /// <param name="uri">The page's absolute address.</param>
    public static TeamsTab? Asked(string uri) => Find(Word(uri));

    /// <summary>The part that is shown: the first, unless another was asked for that there is.</summary>
    /// <param name="asked">The part that was asked for; null for none.</param>
    /// <param name="level">How close the page looks.</param>
    public static TeamsTab Shown(TeamsTab? asked, BreakdownBy level)
    {
        var tabs = Of(level);
        return asked is { } tab && tabs.Contains(tab) ? tab : tabs is [var first, ..] ? first : TeamsTab.Agents;
    }

    /// <summary>What an address calls its part, as it stands there; empty for nothing.</summary>
    /// <param name="uri">The page's absolute address.</param>
    public static string Word(string uri) => QueryHelpers.ParseQuery(new Uri(uri).Query).GetValueOrDefault(QueryNames.Tab).ToString();

    /// <summary>The word that stands for a part.</summary>
    public static string Word(TeamsTab tab) => Known.First(known => known.Tab == tab).Word;

    /// <summary>The part of a word; null when it is none.</summary>
    public static TeamsTab? Find(string word) =>
        Array.FindIndex(Known, known => string.Equals(known.Word, word, StringComparison.Ordinal)) is >= 0 and var index
            ? Known[index].Tab
            : null;

    /// <summary>What people call a part.</summary>
    public static string Name(TeamsTab tab) => tab switch
    {
        TeamsTab.Agents => TeamsWords.Agents,
        TeamsTab.Numbers => TeamsWords.Numbers,
        TeamsTab.Topics => TeamsWords.Topics,
        TeamsTab.Coaching => TeamsWords.Coaching,
        _ => TeamsWords.Comments,
    };
}
