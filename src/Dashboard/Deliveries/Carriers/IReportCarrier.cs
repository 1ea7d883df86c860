using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Deliveries.Carriers;

/// <summary>One way on which reports go out. What goes wrong is an answer in plain words, which holds no address and no secret.</summary>
internal interface IReportCarrier
{
    /// <summary>Whether it goes to such places.</summary>
    bool Carries(DestinationKind kind);

    /// <summary>Takes a report to its place.</summary>
    Task<CarriedReport> CarryAsync(DueDelivery due, Report report, CancellationToken cancellationToken);
}

/// <summary>What became of a report on its way.</summary>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Fault">Why it did not arrive, in a sentence; null where it did.</param>
internal sealed record CarriedReport(long Bytes, string? Fault = null)
{
    /// <summary>Whether another try, an hour later, would end alike.</summary>
    public bool IsLasting { get; init; }

    /// <summary>Whether the place is gone for good.</summary>
    public bool IsPlaceGone { get; init; }

    public static CarriedReport Of(PostAnswer answer, long bytes) => new(bytes, answer.IsSent ? null : answer.Sentence)
    {
        IsLasting = answer.IsLasting,
        IsPlaceGone = answer.Fault is PostFault.Gone,
    };

    /// <summary>The installation has not the keys that what opens the place was encrypted with.</summary>
    public static CarriedReport Unreadable { get; } =
        new(0, "What opens this place cannot be read with the keys that are there (Security:KeysFolder); give its address again.")
        {
            IsLasting = true,
        };
}
