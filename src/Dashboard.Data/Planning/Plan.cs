using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Planning;

/// <summary>The targets and events that somebody sees. A value: two are equal when they say the same.</summary>
/// <param name="Targets">All of them, past ones too; by measure, audience and day.</param>
/// <param name="Events">All of them, by day.</param>
public sealed record Plan(IReadOnlyList<TargetEntry> Targets, IReadOnlyList<EventEntry> Events)
{
    /// <summary>Nothing set, nothing noted.</summary>
    public static Plan Empty { get; } = new([], []);

    /// <summary>The events of some days that concern what is shown.</summary>
    /// <param name="period">The days.</param>
    /// <param name="accounts">The accounts that are shown; empty is all.</param>
    /// <param name="teams">The teams that are shown; empty is all.</param>
    public IReadOnlyList<EventEntry> EventsOf(Period period, Chosen<int> accounts, Chosen<int> teams) =>
    [
        .. Events.Where(noted => noted.From <= period.To && noted.To >= period.From && noted.For.Kind switch
        {
            AudienceKind.Account => accounts.Allows(noted.For.Id),
            AudienceKind.Team => teams.Allows(noted.For.Id),
            _ => true,
        }),
    ];

    /// <inheritdoc />
    public bool Equals(Plan? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Targets.SequenceEqual(other.Targets) && Events.SequenceEqual(other.Events));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Targets.Count, Events.Count);
}

/// <summary>One target as it is shown.</summary>
/// <param name="From">The first day that it holds on; it holds until the next one of the same measure and audience.</param>
/// <param name="Value">The target, in the measure's unit; null where there is none from that day on.</param>
/// <param name="For">For whom.</param>
/// <param name="ForName">What the account (with its @) or the team is called; null for everybody.</param>
/// <param name="Version">The state that this was read at; hand it back when saving.</param>
/// <param name="ChangedBy">Who set it.</param>
/// <param name="ChangedAt">When.</param>
public sealed record TargetEntry(
    Guid Id,
    TargetMeasure Measure,
    DateOnly From,
    double? Value,
    Audience For,
    string? ForName,
    Guid Version,
    string ChangedBy,
    DateTimeOffset ChangedAt);

/// <summary>One event as it is shown.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Text">What happened.</param>
/// <param name="For">For whom.</param>
/// <param name="ForName">What the account (with its @) or the team is called; null for everybody.</param>
/// <param name="Version">The state that this was read at; hand it back when saving.</param>
/// <param name="ChangedBy">Who noted it.</param>
/// <param name="ChangedAt">When.</param>
public sealed record EventEntry(
    Guid Id,
    DateOnly From,
    DateOnly To,
    string Text,
    Audience For,
    string? ForName,
    Guid Version,
    string ChangedBy,
    DateTimeOffset ChangedAt);
