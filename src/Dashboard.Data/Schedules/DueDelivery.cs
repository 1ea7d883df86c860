using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules;

/// <summary>A report that is to be made and sent to somebody now.</summary>
/// <param name="Id">Its key, the same for every try.</param>
/// <param name="RunId">Which run of its schedule it belongs to.</param>
/// <param name="ScheduleId">Its schedule.</param>
/// <param name="ScheduleName">What the schedule is called.</param>
/// <param name="Query">Which results: the query of the pages' addresses.</param>
/// <param name="Language">The language of the mail: en or de.</param>
/// <param name="WhenEmpty">What is done where there is nothing to report.</param>
/// <param name="UserId">To whom.</param>
/// <param name="Address">Their e-mail address; null where they are gone.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="IsTest">Whether its recipient has asked for it.</param>
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
    string? Address,
    DateTimeOffset DueAt,
    bool IsTest,
    int Tries);

/// <summary>What became of a report that was to be sent.</summary>
/// <param name="State">One of the ends.</param>
/// <param name="Details">With which filters it was made, for the audit log; never a result.</param>
public sealed record DeliveryEnd(DeliveryState State, string Details)
{
    /// <summary>The bytes of what was sent; null where nothing was.</summary>
    public long? Bytes { get; init; }

    /// <summary>Why it was not sent, in a sentence; null where there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether another try may end otherwise.</summary>
    public bool MayBeTriedAgain { get; init; }
}

/// <summary>A run of which something could not be sent.</summary>
/// <param name="ScheduleName">Of which schedule.</param>
/// <param name="Owner">The owner's e-mail address; null where there is none.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="Failed">To whom it was not sent, and why.</param>
public sealed record FailedRun(
    string ScheduleName, string? Owner, DateTimeOffset DueAt, IReadOnlyList<(string To, string Reason)> Failed);
