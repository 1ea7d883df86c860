namespace Dashboard.Data.Access;

/// <content>What admins do about prompts that send themselves.</content>
public static partial class AuditActions
{
    /// <summary>
    /// The rules of prompting of an account were changed; the details are its handle and what was changed from what to what.
    /// </summary>
    public const string PromptRulesChanged = "prompts.rules.changed";

    /// <summary>Customers who do not want to be asked were noted; the details say how many.</summary>
    public const string OptOutAdded = "prompts.opt-out.added";

    /// <summary>A customer may be asked again; the details say how many.</summary>
    public const string OptOutRemoved = "prompts.opt-out.removed";

    /// <summary>A help desk's hook was made; the details are its name, how it signs, and whether it is on.</summary>
    public const string DeskHookMade = "prompts.hook.made";

    /// <summary>A help desk's hook was changed; the details are what it is now.</summary>
    public const string DeskHookChanged = "prompts.hook.changed";

    /// <summary>A help desk's hook was removed; the details are its name.</summary>
    public const string DeskHookRemoved = "prompts.hook.removed";

    /// <summary>No prompt goes out until an admin says so.</summary>
    public const string PromptsPaused = "prompts.paused";

    /// <summary>An admin has ended the pause of all prompts; the details say since when it had lasted.</summary>
    public const string PromptsResumed = "prompts.resumed";
}
