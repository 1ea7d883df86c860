using Dashboard.Charts.Measures;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.ResultPages.Reasons;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Teams;

/// <summary>How the numbers of a team or an agent have changed, and why.</summary>
/// <param name="All">Each number that has scores in both periods, with its reasons.</param>
public sealed record TeamMoves(IReadOnlyList<(Measure Measure, MoveReasons Reasons)> All)
{
    /// <summary>Whether two draw the same.</summary>
    internal static bool AreSame(TeamMoves one, TeamMoves other) =>
        one.All.Count == other.All.Count
        && one.All.Zip(other.All).All(pair =>
            pair.First.Measure == pair.Second.Measure && MoveReasons.AreSame(pair.First.Reasons, pair.Second.Reasons));

    /// <summary>Asks for them.</summary>
    internal static async Task<TeamMoves> ReadAsync(ReasonsReader reader, ResultScope scope, CancellationToken cancellationToken)
    {
        var all = new List<(Measure, MoveReasons)>();
        foreach (var measure in new[] { Measure.CsatAverage, Measure.Nps })
        {
            if (scope.Filter.Kind is { } kind && kind != measure.Kind)
                continue;
            var filter = scope.Filter.ForSums with { Kind = measure.Kind };
            var reasons = await reader.ReadAsync(scope.Viewer, new MoveQuestion(filter, measure.Splits!.Value), cancellationToken);
            if (reasons.Moved.Number is not null)
                all.Add((measure, reasons));
        }

        return new TeamMoves(all);
    }
}
