using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Planning;

/// <summary>Why no target holds for what is shown, whatever has been set.</summary>
public enum NoTarget
{
    /// <summary>One may hold.</summary>
    No = 0,

    /// <summary>Several teams, or several accounts and no team, are chosen: they have no target in common.</summary>
    SeveralChosen = 1,

    /// <summary>Only a part of the answers is shown, as of some agents or questions; targets are for all of them.</summary>
    PartOnly = 2,
}

/// <summary>A target that holds.</summary>
/// <param name="Value">In the measure's unit.</param>
/// <param name="For">For whom it was set.</param>
/// <param name="ForName">What they are called; null for everybody.</param>
public sealed record TargetValue(double Value, Audience For, string? ForName);

/// <summary>
/// Which target holds for what is shown (metrics.md, "Targets"): of one team the team's; else of one account the account's; else the one
/// for all. Where that one has none on a day, the next one has its turn. For several teams or accounts, and for a part of the answers,
/// none holds.
/// </summary>
public sealed class TargetsInForce
{
    private readonly HashSet<TargetMeasure> _measures;
    private readonly ILookup<(TargetMeasure, Audience), TargetEntry> _entries;
    private readonly IReadOnlyList<Audience> _nearestFirst;

    /// <summary>The targets that hold for a choice.</summary>
    /// <param name="targets">All that were ever set.</param>
    /// <param name="accounts">The accounts that are shown; empty is all.</param>
    /// <param name="teams">The teams that are shown; empty is all.</param>
    /// <param name="isPart">Whether only a part of their answers is shown.</param>
    public TargetsInForce(IReadOnlyCollection<TargetEntry> targets, Chosen<int> accounts, Chosen<int> teams, bool isPart)
    {
        ArgumentNullException.ThrowIfNull(targets);
        _measures = [.. targets.Select(target => target.Measure)];
        _entries = targets.ToLookup(target => (target.Measure, target.For));
        _nearestFirst = isPart ? [] : NearestFirst(accounts, teams);
        Why = isPart ? NoTarget.PartOnly : _nearestFirst.Count == 0 ? NoTarget.SeveralChosen : NoTarget.No;
    }

    /// <summary>Why none holds, whatever has been set.</summary>
    public NoTarget Why { get; }

    /// <summary>Whether there is a target of a measure at all: where there is none, nobody misses it.</summary>
    public bool IsSet(TargetMeasure measure) => _measures.Contains(measure);

    /// <summary>The target of a day; null where none holds.</summary>
    public TargetValue? On(TargetMeasure measure, DateOnly day) =>
        _nearestFirst.Select(audience => Latest(measure, audience, day)).FirstOrDefault(value => value is not null);

    private static IReadOnlyList<Audience> NearestFirst(Chosen<int> accounts, Chosen<int> teams)
    {
        if (teams.Values.Count > 1 || (teams.IsEmpty && accounts.Values.Count > 1))
            return [];
        IReadOnlyList<Audience> wider = accounts.Values switch
        {
            [] => [Audience.All],
            [var account] => [Audience.Account(account), Audience.All],
            _ => [],
        };
        return teams.Only is { } team ? [Audience.Team(team), .. wider] : wider;
    }

    private TargetValue? Latest(TargetMeasure measure, Audience audience, DateOnly day) =>
        _entries[(measure, audience)].Where(target => target.From <= day).MaxBy(target => target.From) is { Value: { } value } target
            ? new TargetValue(value, target.For, target.ForName)
            : null;
}
