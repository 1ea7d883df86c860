using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Teams.Coaching;

/// <summary>What an agent does about one question, tag or topic, against the others of the team.</summary>
/// <param name="Name">The question, the tag or the topic.</param>
/// <param name="Measure">The number.</param>
/// <param name="Own">What the agent has.</param>
/// <param name="Others">What the others have.</param>
/// <param name="Difference">By how much the agent is better; below 0 is worse.</param>
/// <param name="Href">Where the agent's answers are; null for nowhere.</param>
internal sealed record Spot(string Name, Measure Measure, Reading Own, Reading Others, double Difference, string? Href);

/// <summary>
/// Strengths and weak spots. Claimed is only what is significant among all of them together (Benjamini and Hochberg at 5 %): of forty
/// questions, tags and topics two would stand out by chance alone. Where a side is thin nothing is compared.
/// </summary>
/// <param name="Strengths">Clearly better than the others, the best first.</param>
/// <param name="Weak">Clearly worse, the worst first.</param>
/// <param name="Unclear">The rest, by name.</param>
internal sealed record Spots(IReadOnlyList<Spot> Strengths, IReadOnlyList<Spot> Weak, IReadOnlyList<Spot> Unclear)
{
    /// <summary>Those of a report; null where there is nobody to compare with.</summary>
    public static Spots? Of(ResultScope scope, CoachingReport report)
    {
        if (report.Others is not { } others)
            return null;
        List<(Spot Spot, double P)> all = [];
        foreach (var measure in new[] { Measure.CsatAverage, Measure.Nps })
        {
            foreach (var (own, rest) in report.About.Zip(others.About))
                all.AddRange(Compared(measure, own, rest, LinkOf(new GroupLinks(scope, measure.Kind), own.By)));
        }

        var adjusted = BenjaminiHochberg.Adjust([.. all.Select(one => one.P)]);
        var clear = all.Where((_, place) => adjusted[place] < Confidence.SignificantBelow).Select(one => one.Spot).ToList();
        return new Spots(
            [.. clear.Where(spot => spot.Difference > 0).OrderByDescending(Size)],
            [.. clear.Where(spot => spot.Difference < 0).OrderByDescending(Size)],
            [.. all.Select(one => one.Spot).Except(clear).OrderBy(spot => spot.Name, NameOrder.ForReader)]);
    }

    // By what part of its scale it is away: points of CSAT and of NPS are not alike.
    private static double Size(Spot spot) =>
        Math.Abs(spot.Difference) / (spot.Measure.Scale.Highest - spot.Measure.Scale.Lowest);

    private static Func<BreakdownGroup, string?> LinkOf(GroupLinks links, BreakdownBy by) => by switch
    {
        BreakdownBy.Tag => links.OfTag,
        BreakdownBy.Topic => links.OfTopic,
        _ => links.OfQuestion,
    };

    private static IEnumerable<(Spot Spot, double P)> Compared(
        Measure measure, BreakdownReport own, BreakdownReport others, Func<BreakdownGroup, string?> href)
    {
        var theirs = others.Groups.ToDictionary(group => group.Key, group => group.Current);
        foreach (var group in own.Groups.Where(group => group.Key.Kind is null || group.Key.Kind == measure.Kind))
        {
            if (theirs.GetValueOrDefault(group.Key) is not { } other
                || measure.Of(group.Current) is not { IsThin: false } mine || measure.Of(other) is not { IsThin: false } rest
                || MeasureChanges.Of(measure, other, group.Current) is not { } against)
                continue;
            yield return (
                new Spot(GroupNames.Of(own.By, group), measure, mine, rest, against.Difference, href(group)), against.PValue);
        }
    }
}
