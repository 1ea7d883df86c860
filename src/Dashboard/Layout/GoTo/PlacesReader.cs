using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.Layout.GoTo;

/// <summary>Where somebody may go: never to what a filter would not offer them.</summary>
/// <param name="viewers">Who asks.</param>
/// <param name="choices">Which teams and agents they see.</param>
/// <param name="views">What they and others have kept.</param>
/// <param name="zones">What day it is.</param>
/// <param name="clock">What day it is.</param>
internal sealed class PlacesReader(
    ViewerAccessor viewers, FilterChoicesQuery choices, SavedViews views, ZoneInForce zones, TimeProvider clock)
{
    /// <summary>The pages, views, teams, agents and topics, in this order.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="uri">Where they are; its days and filters go along.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<Place>> ReadAsync(ClaimsPrincipal user, string uri, CancellationToken cancellationToken)
    {
        var viewer = await viewers.CurrentAsync(user, cancellationToken);
        if (!viewer.SeesResults)
            return PagesOf(user, uri);

        var offered = await choices.RunAsync(viewer, cancellationToken);
        var today = zones.Current.DayOf(clock.GetUtcNow());
        return
        [
            .. PagesOf(user, uri),
            .. from view in await views.ListAsync(viewer, cancellationToken)
               where view.IsMine || SharedAddress.IsOpenTo(view.Address, offered, today)
               select new Place(PlaceKind.View, view.Name, view.Address),
            .. PlacesOf(PlaceKind.Team, offered.Teams, key => Paths.Teams + FilterQuery.CarriedToTeam(uri, key)),
            .. PlacesOf(PlaceKind.Agent, offered.Agents, key => Paths.Teams + FilterQuery.CarriedToAgent(uri, key)),
            .. PlacesOf(PlaceKind.Topic, offered.Topics, key => Paths.Responses + FilterQuery.CarriedToTopic(uri, key)),
        ];
    }

    /// <summary>The pages alone, which are known without the store.</summary>
    public static IReadOnlyList<Place> PagesOf(ClaimsPrincipal user, string uri) =>
        [.. MainNav.For(user, FilterQuery.Carried(uri)).Select(page => new Place(PlaceKind.Page, page.Text, page.Href))];

    private static IEnumerable<Place> PlacesOf(PlaceKind kind, IReadOnlyList<Choice> offered, Func<string, string> href) =>
        offered.Select(choice => new Place(kind, choice.Name, href(choice.Key)));
}
