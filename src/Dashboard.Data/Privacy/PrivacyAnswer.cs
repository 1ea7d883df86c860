using Dashboard.Data.Access;

namespace Dashboard.Data.Privacy;

/// <summary>Why something about privacy was not done, for code that says so.</summary>
public enum PrivacyProblem
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>Whoever asks is no admin, or for an export no manager.</summary>
    NotAllowed = 1,

    /// <summary>Whoever asks is an agent at the help desk, and a number of rows could tell them of their own results.</summary>
    IsAgent = 2,

    /// <summary>Not a decimal id as X gives them.</summary>
    NoId = 3,

    /// <summary>Nothing here is about this customer.</summary>
    NothingFound = 4,

    /// <summary>Not a number of days from 1 to <see cref="Settings.PrivacyRules.MostDays"/>.</summary>
    NoDays = 5,

    /// <summary>Somebody else has changed the rules meanwhile.</summary>
    ChangedMeanwhile = 6,

    /// <summary>Not a number of months from 1 to <see cref="Settings.PrivacyRules.MostMonths"/>.</summary>
    NoMonths = 7,

    /// <summary>Not a least number from 2 to 50.</summary>
    NoLeast = 8,

    /// <summary>There are fewer answers than a number about an agent must be of.</summary>
    TooFew = 9,
}

/// <summary>Who may do what is done here.</summary>
internal static class PrivacyAccess
{
    private const int LongestId = 32;

    /// <summary>Whether somebody may count and erase what customers wrote: an admin who answers no customers.</summary>
    public static PrivacyProblem Of(Viewer viewer) =>
        !viewer.Roles.HasFlag(ViewerRoles.Admin) ? PrivacyProblem.NotAllowed
        : viewer.OwnAgents.IsEmpty ? PrivacyProblem.None
        : PrivacyProblem.IsAgent;

    /// <summary>The customer that somebody typed; null where it is no id.</summary>
    public static string? IdOf(string? typed)
    {
        var id = typed?.Trim() ?? "";
        return id.Length is > 0 and <= LongestId && id.All(char.IsAsciiDigit) ? id : null;
    }
}
