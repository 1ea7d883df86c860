namespace Dashboard.Data.Access.Sessions;

/// <summary>One of somebody's sessions, as they see it.</summary>
/// <param name="Id">Its name, to end it by.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="SeenAt">When it was last used, exact to some minutes.</param>
/// <param name="Source">The address that it was begun from.</param>
/// <param name="Client">What the browser called itself.</param>
public sealed record SessionListing(string Id, DateTimeOffset StartedAt, DateTimeOffset SeenAt, string Source, string Client);
