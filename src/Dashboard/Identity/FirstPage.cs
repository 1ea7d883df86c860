using Dashboard.Data.Access;
using Dashboard.Links;

namespace Dashboard.Identity;

/// <summary>Where somebody is led who has just signed in.</summary>
/// <param name="views">What people chose to begin with.</param>
internal sealed class FirstPage(SavedViews views)
{
    /// <summary>The page that was asked for; who asked for nothing in particular gets what they chose to begin with.</summary>
    public async Task<string> OfAsync(string userId, string? asked, CancellationToken cancellationToken)
    {
        var page = LocalUrl.OrHome(asked);
        return string.Equals(page, Paths.Overview, StringComparison.Ordinal)
            ? LocalUrl.OrHome(await views.StartOfAsync(userId, cancellationToken))
            : page;
    }
}
