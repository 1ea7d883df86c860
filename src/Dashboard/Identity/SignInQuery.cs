namespace Dashboard.Identity;

/// <summary>What the pages of the account read from their address.</summary>
internal static class SignInQuery
{
    /// <summary>Where to go after sign-in; the cookie handler's own name.</summary>
    public const string ReturnUrl = "ReturnUrl";

    /// <summary>Says that a form was out of date.</summary>
    public const string Stale = "stale";

    /// <summary>Says that a password was set.</summary>
    public const string PasswordSet = "password-set";

    /// <summary>Says that a new password was asked for.</summary>
    public const string Asked = "asked";

    /// <summary>Says that a recovery code is asked for, instead of one of the authenticator.</summary>
    public const string Recovery = "recovery";

    /// <summary>Says that a sign-in that was half done is over.</summary>
    public const string Late = "late";

    /// <summary>Why single sign-on let nobody in.</summary>
    public const string Trouble = "trouble";

    /// <summary>Asks for the form where single sign-on is all that people are shown.</summary>
    public const string Local = "local";

    /// <summary>What was done on the page of one's own security.</summary>
    public const string Done = "done";

    /// <summary>Which policy refused.</summary>
    public const string Needs = "needs";
}
