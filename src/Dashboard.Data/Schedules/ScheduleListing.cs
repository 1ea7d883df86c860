using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules;

/// <summary>A schedule as whoever may see it sees it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Owner">Whose it is, by name; null for the organisation's.</param>
/// <param name="Draft">What it is, as it can be changed.</param>
/// <param name="State">Whether it is sent, or why not.</param>
/// <param name="NextDueAt">When it is sent next; null while it is not sent.</param>
/// <param name="Version">Which change of it this is.</param>
/// <param name="Recipients">To whom it is mailed, by name.</param>
/// <param name="Last">What became of it last; null where it was never sent.</param>
public sealed record ScheduleListing(
    Guid Id,
    string Name,
    string? Owner,
    ScheduleDraft Draft,
    ScheduleState State,
    DateTimeOffset? NextDueAt,
    Guid Version,
    IReadOnlyList<string> Recipients,
    DeliveryListing? Last)
{
    /// <summary>What may be shown of the place that it goes to: a folder's name, or the host of an address; empty for mail.</summary>
    public required string Place { get; init; }

    /// <summary>How long the key before signs a webhook too; null where there is none.</summary>
    public DateTimeOffset? OldKeyUntil { get; init; }

    /// <summary>Whether the viewer decides what is sent, when and to whom.</summary>
    public required bool MayChange { get; init; }

    /// <summary>Whether the viewer may pause, resume and remove it.</summary>
    public required bool MayStop { get; init; }

    /// <summary>Whether the viewer may make it theirs.</summary>
    public required bool MayTakeOver { get; init; }

    /// <inheritdoc />
    public bool Equals(ScheduleListing? other) =>
        other is not null && Version == other.Version && State == other.State && NextDueAt == other.NextDueAt && Last == other.Last
        && (Id, Name, Owner, MayChange, MayStop, MayTakeOver) ==
            (other.Id, other.Name, other.Owner, other.MayChange, other.MayStop, other.MayTakeOver)
        && Recipients.SequenceEqual(other.Recipients, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Version, State, NextDueAt);
}

/// <summary>One report to one person or place, as whoever may see it sees it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="ScheduleName">What its schedule was called.</param>
/// <param name="Destination">What kind of place it goes to.</param>
/// <param name="To">To whom, by name, or what may be shown of the place.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="IsTest">Whether its recipient had asked for it.</param>
/// <param name="State">
/// What became of it. Where there was nothing to report to somebody else it is <see cref="DeliveryState.Sent"/> too, unless the viewer sees
/// everybody's results: whether there was is a result.
/// </param>
/// <param name="EndedAt">When it came to its end; null before.</param>
/// <param name="NextTryAt">When it is tried again; null where it is not.</param>
/// <param name="WasInterrupted">Whether it may have arrived twice.</param>
/// <param name="Bytes">
/// The bytes of what was sent; null where nothing was, and to who does not see all results unless it was sent to them.
/// </param>
/// <param name="Reason">Why it was not sent, or not at once.</param>
public sealed record DeliveryListing(
    Guid Id,
    string ScheduleName,
    DestinationKind Destination,
    string To,
    DateTimeOffset DueAt,
    bool IsTest,
    DeliveryState State,
    DateTimeOffset? EndedAt,
    DateTimeOffset? NextTryAt,
    bool WasInterrupted,
    long? Bytes,
    string? Reason);
