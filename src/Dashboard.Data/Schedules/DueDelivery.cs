using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules;

/// <summary>A report that is to be made and sent now.</summary>
/// <param name="Id">Its key, the same for every try.</param>
/// <param name="RunId">Which run of its schedule it belongs to.</param>
/// <param name="ScheduleId">Its schedule.</param>
/// <param name="ScheduleName">What the schedule is called.</param>
/// <param name="Query">Which results: the query of the pages' addresses.</param>
/// <param name="Language">The language of what is sent: en or de.</param>
/// <param name="WhenEmpty">What is done where there is nothing to report.</param>
/// <param name="UserId">Whose report it is, with whose rights it is made: its recipient's, or the schedule's owner's.</param>
/// <param name="To">Where it goes.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="IsTest">Whether somebody has asked for it, to see what it looks like.</param>
/// <param name="Tries">How often it was begun, this time too.</param>
public sealed record DueDelivery(
    Guid Id,
    Guid RunId,
    Guid ScheduleId,
    string ScheduleName,
    string Query,
    string Language,
    WhenEmpty WhenEmpty,
    string UserId,
    DueDestination To,
    DateTimeOffset DueAt,
    bool IsTest,
    int Tries)
{
    /// <summary>As what file it goes along, where one does.</summary>
    public ReportFile File { get; init; }

    /// <summary>Which change of the schedule it was read from.</summary>
    internal Guid Version { get; init; }
}

/// <summary>What became of a report that was to be sent.</summary>
/// <param name="State">One of the ends.</param>
/// <param name="Details">With which filters it was made, for the audit log; never a result.</param>
public sealed record DeliveryEnd(DeliveryState State, string Details)
{
    /// <summary>The bytes of what was sent; null where nothing was.</summary>
    public long? Bytes { get; init; }

    /// <summary>Why it was not sent, in a sentence; null where there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the place is gone for good, so that nothing more is sent there until somebody has looked at it.</summary>
    public bool IsPlaceGone { get; init; }

    /// <summary>Whether another try may end otherwise.</summary>
    public bool MayBeTriedAgain { get; init; }
}

/// <summary>A run of which something could not be sent.</summary>
/// <param name="ScheduleName">Of which schedule.</param>
/// <param name="Owner">The owner's e-mail address; null where there is none.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="Failed">What was not sent, and why.</param>
public sealed record FailedRun(string ScheduleName, string? Owner, DateTimeOffset DueAt, IReadOnlyList<FailedDelivery> Failed);

/// <summary>A report that could not be sent.</summary>
/// <param name="Kind">What kind of place it was to go to.</param>
/// <param name="To">To whom, or what may be shown of the place.</param>
/// <param name="Reason">Why not.</param>
public sealed record FailedDelivery(DestinationKind Kind, string To, string Reason);
