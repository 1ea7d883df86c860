namespace Dashboard.Data.Access;

/// <content>Who came in, and who was refused.</content>
public static partial class AuditActions
{
    /// <summary>Somebody signed in; the details are by what, and the client's address.</summary>
    public const string SessionStarted = "session.started";

    /// <summary>A session was ended by whoever owns it; the details are the address that it was begun from.</summary>
    public const string SessionEnded = "session.ended";

    /// <summary>A sign-in was refused; the details are the client's address and, cut, the e-mail address as it was typed.</summary>
    public const string SignInRefused = "signin.refused";

    /// <summary>Too many tries: no further one is looked at for a while; the details are as of <see cref="SignInRefused"/>.</summary>
    public const string SignInBlocked = "signin.blocked";

    /// <summary>A user is nobody at a provider of single sign-on any more; the details are as of <see cref="SignOnLinked"/>.</summary>
    public const string SignOnUnlinked = "user.sign-on-unlinked";

    /// <summary>Too many wrong credentials of machines: the sender must wait; the details are the door and the client's address.</summary>
    public const string DoorBlocked = "door.blocked";

    /// <summary>
    /// Somebody who is signed in asked for what their role does not have, or changed it no more; the details are the route, never the
    /// address, and what it needs. Of one person and route there is one in a minute.
    /// </summary>
    public const string AccessRefused = "access.refused";

    /// <summary>
    /// A file was not begun, since the same person has too many; the details are the route. Of one person and route there is one in a
    /// minute.
    /// </summary>
    public const string DownloadRefused = "download.refused";
}
