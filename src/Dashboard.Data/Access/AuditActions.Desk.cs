namespace Dashboard.Data.Access;

/// <content>What admins do about accounts and doors for machines.</content>
public static partial class AuditActions
{
    /// <summary>An account was connected; the details are its handle and X's id, as in <see cref="AccountReconnected"/>.</summary>
    public const string AccountConnected = "account.connected";

    /// <summary>An account that is known was connected again, and runs if it was paused.</summary>
    public const string AccountReconnected = "account.reconnected";

    /// <summary>An account was not connected after all; the details are why.</summary>
    public const string ConnectionRefused = "account.connection-refused";

    /// <summary>Settings of an account were changed; the details are its handle and each setting, from what to what.</summary>
    public const string AccountChanged = "account.changed";

    /// <summary>Nobody sees an account's results by agent from now on; the details are its handle.</summary>
    public const string AgentLevelHidden = "account.agent-level-hidden";

    /// <summary>An account's results are seen by agent again; the details are its handle.</summary>
    public const string AgentLevelShown = "account.agent-level-shown";

    /// <summary>A test prompt is about to be sent; the details are the account's handle, the card and to whom.</summary>
    public const string TestAsked = "account.test-asked";

    /// <summary>A test prompt was sent; the details are the account's handle and X's id of the prompt.</summary>
    public const string TestSent = "account.test-sent";

    /// <summary>A test prompt was not sent; the details are the account's handle and why.</summary>
    public const string TestFailed = "account.test-failed";

    /// <summary>Credentials of a door for machines were made; the details are the door, the user name, and when those before end.</summary>
    public const string CredentialMade = "door.credential-made";

    /// <summary>Credentials of a door for machines were ended; the details are the door and the user name.</summary>
    public const string CredentialEnded = "door.credential-ended";
}
