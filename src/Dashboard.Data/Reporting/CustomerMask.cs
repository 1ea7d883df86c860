using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Settings;

namespace Dashboard.Data.Reporting;

/// <summary>Who sees X's ids of customers and of their Direct Messages: on pages, in files and for programs alike.</summary>
internal static class CustomerMask
{
    /// <summary>Whether they are hidden from somebody.</summary>
    public static bool Hides(CustomerIds customers, Viewer viewer) => customers switch
    {
        CustomerIds.Shown => false,
        CustomerIds.ForManagers => !viewer.SeesAllTeams,
        _ => true,
    };

    /// <summary>What X said without them. Fields that we do not know are left out too: they may hold anything.</summary>
    public static string Body(WireEvent said) =>
        said is FeedbackEvent understood ? ReducedEvent.From(understood, keepsComment: true, keepsCustomer: false).Raw : "{}";
}
