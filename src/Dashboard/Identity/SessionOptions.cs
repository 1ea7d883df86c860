namespace Dashboard.Identity;

/// <summary>
/// How long a sign-in lasts and how soon a change to the user reaches it. The defaults are the product's; tests shorten them.
/// </summary>
public sealed class SessionOptions
{
    /// <summary>A sign-in ends after this time without a request; default 8 hours, a working day.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(8);

    /// <summary>
    /// How often cookies and open pages are compared with the store's security stamp and roles; default 2 minutes. Which results are seen
    /// does not wait for it: the Viewer is read anew for every query.
    /// </summary>
    public TimeSpan Revalidation { get; set; } = TimeSpan.FromMinutes(2);
}
