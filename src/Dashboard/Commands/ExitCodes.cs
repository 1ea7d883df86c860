namespace Dashboard.Commands;

/// <summary>What the process answers to whoever started it; the same for every command and for a server that does not start.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Understood and tried, but refused or failed; the reason is on standard error.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong, or something that it needs is missing; nothing was tried.</summary>
    public const int BadArguments = 2;

    /// <summary>The configuration is wrong; every error is on standard error, each naming its key.</summary>
    public const int BadConfiguration = 3;

    /// <summary>The store cannot be opened or written.</summary>
    public const int StoreUnavailable = 4;

    /// <summary>The codes in words, for the end of every help text.</summary>
    internal const string Explained =
        "Exit codes: 0 done, 1 refused or failed, 2 bad arguments, 3 bad configuration, 4 store unavailable.";
}
