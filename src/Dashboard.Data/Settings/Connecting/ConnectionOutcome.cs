namespace Dashboard.Data.Settings.Connecting;

/// <summary>How a step of a connection went.</summary>
public abstract record ConnectionOutcome
{
    private ConnectionOutcome()
    {
    }

    /// <summary>The owner is to be asked.</summary>
    /// <param name="Address">Where at X; it holds a token that lasts until the owner has decided.</param>
    public sealed record Consent(Uri Address) : ConnectionOutcome;

    /// <summary>The account is connected.</summary>
    /// <param name="Handle">Its handle without the @.</param>
    /// <param name="IsNew">Whether it was not known before.</param>
    public sealed record Connected(string Handle, bool IsNew) : ConnectionOutcome;

    /// <summary>Something that was typed is wrong; nothing was changed.</summary>
    /// <param name="Errors">What, at most one error a field.</param>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ConnectionOutcome;

    /// <summary>Nothing was connected.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(ConnectionRefusal Why) : ConnectionOutcome
    {
        /// <summary>The account that was to be connected again; null where there is none, or none is known.</summary>
        public string? Handle { get; init; }
    }
}

/// <summary>Why an account was not connected.</summary>
public enum ConnectionRefusal
{
    /// <summary>No such connection is under way: it was finished already, took too long, or never began here.</summary>
    Unknown = 1,

    /// <summary>It was begun in another session than that of the browser which came back.</summary>
    OtherSession = 2,

    /// <summary>The owner did not consent.</summary>
    Denied = 3,

    /// <summary>Another account consented than the one that was to be connected again.</summary>
    OtherAccount = 4,

    /// <summary>X does not accept the app's key, or not this step of the connection.</summary>
    NotAccepted = 5,

    /// <summary>X refuses access: the callback or the app is not registered there.</summary>
    NotAllowed = 6,

    /// <summary>X allows no more of these requests for now.</summary>
    TooMany = 7,

    /// <summary>X did not answer, or not as its documents say.</summary>
    Unreachable = 8,

    /// <summary>The handle belongs to another account that is connected.</summary>
    HandleTaken = 9,

    /// <summary>X does not accept the tokens.</summary>
    TokensRejected = 10,
}
