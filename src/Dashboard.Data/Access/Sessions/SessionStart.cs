namespace Dashboard.Data.Access.Sessions;

/// <summary>How a session begins.</summary>
/// <param name="UserId">Whose it is.</param>
/// <param name="Source">The client's address.</param>
/// <param name="Client">What the client calls itself; cut where it is too long.</param>
/// <param name="Method">How the owner has shown who they are, for the audit log: "password" or the like.</param>
public sealed record SessionStart(string UserId, string Source, string Client, string Method)
{
    /// <summary>
    /// The owner's security stamp when they showed who they are: where it is another by now, such as after a new password, no session
    /// begins.
    /// Null for whatever it is.
    /// </summary>
    public string? SecurityStamp { get; init; }
}
