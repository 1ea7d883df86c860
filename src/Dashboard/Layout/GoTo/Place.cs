namespace Dashboard.Layout.GoTo;

/// <summary>What a place is.</summary>
internal enum PlaceKind
{
    /// <summary>A page of the navigation.</summary>
    Page = 0,

    /// <summary>What somebody kept of a page and its filter.</summary>
    View = 1,

    /// <summary>A team's page.</summary>
    Team = 2,

    /// <summary>An agent's page.</summary>
    Agent = 3,

    /// <summary>The answers about a topic.</summary>
    Topic = 4,
}

/// <summary>Somewhere to go.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Href">Its address.</param>
internal sealed record Place(PlaceKind Kind, string Name, string Href)
{
    /// <summary>What it is, in words.</summary>
    public string KindWord => Kind switch
    {
        PlaceKind.View => LayoutWords.PlaceView,
        PlaceKind.Team => LayoutWords.PlaceTeam,
        PlaceKind.Agent => LayoutWords.PlaceAgent,
        PlaceKind.Topic => LayoutWords.PlaceTopic,
        _ => LayoutWords.PlacePage,
    };
}
