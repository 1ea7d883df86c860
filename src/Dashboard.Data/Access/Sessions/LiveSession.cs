namespace Dashboard.Data.Access.Sessions;

/// <summary>A sign-in that has not ended, with its owner as the store knows them now.</summary>
/// <param name="Id">Its name, which opens nothing.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="UserName">What the owner signs in with.</param>
/// <param name="Roles">The owner's roles, by the names of <see cref="RoleNames"/>.</param>
/// <param name="SeenAt">When it was last used, exact to some minutes.</param>
/// <param name="IdleUntil">When it ends unless it is used.</param>
public sealed record LiveSession(
    string Id, string UserId, string UserName, IReadOnlyList<string> Roles, DateTimeOffset SeenAt, DateTimeOffset IdleUntil);
