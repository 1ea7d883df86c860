using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>Where somebody wants reports to go.</summary>
/// <param name="Kind">What kind of place.</param>
public sealed record DestinationDraft(DestinationKind Kind)
{
    /// <summary>By mail to each recipient.</summary>
    public static DestinationDraft Mail { get; } = new(DestinationKind.Mail);

    /// <summary>The folder's name within the installation's: letters of English, digits and dashes; of no matter for other kinds.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The https address of a webhook; empty keeps the one that is known.</summary>
    public Secret Address { get; init; }
}
