namespace Dashboard.Data.Settings.Reach;

/// <summary>Whether an address can be reached.</summary>
/// <param name="Reach">Whether, or why not.</param>
/// <param name="Status">The HTTP status of what answered; null where nothing did.</param>
public sealed record UrlVerdict(UrlReach Reach, int? Status = null);

/// <summary>What can come of asking for an address. Nothing here tells what is inside our own network.</summary>
public enum UrlReach
{
    /// <summary>It answers with a page.</summary>
    Reachable = 0,

    /// <summary>It answers, but with <see cref="UrlVerdict.Status"/>.</summary>
    Refused = 1,

    /// <summary>Its name leads to no public address.</summary>
    NotPublic = 2,

    /// <summary>It leads on to an address that is not https, or has a port or a user name in it.</summary>
    LeadsElsewhere = 3,

    /// <summary>It leads on more than five times.</summary>
    LeadsInCircles = 4,

    /// <summary>Its certificate is not good.</summary>
    BadCertificate = 5,

    /// <summary>Nothing answers there, or not in time.</summary>
    NoAnswer = 6,

    /// <summary>Too many addresses were asked for lately.</summary>
    TooMany = 7,
}
