using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>One account's form: what was read, and what is typed over it.</summary>
internal sealed class AccountDraft
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>A form that shows an account as it is.</summary>
    public AccountDraft(AccountListing account) => Saved = Show(account);

    /// <summary>The account as it was read last: what "unsaved" is measured against.</summary>
    public AccountListing Saved { get; private set; }

    /// <summary>The account as somebody else saved it meanwhile; null while nobody has.</summary>
    public AccountListing? Theirs { get; private set; }

    /// <summary>As typed.</summary>
    public string PrivacyUrl { get; set; } = "";

    /// <summary>As typed.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>As chosen.</summary>
    public int CsatVariant { get; set; }

    /// <summary>As chosen.</summary>
    public int NpsVariant { get; set; }

    /// <summary>As typed.</summary>
    public string Message { get; set; } = "";

    /// <summary>As chosen.</summary>
    public SurveyKind DefaultKind { get; set; }

    /// <summary>As typed.</summary>
    public string CaseUrl { get; set; } = "";

    /// <summary>As chosen.</summary>
    public bool HidesAgents { get; set; }

    /// <summary>What would be saved.</summary>
    public AccountSettings Settings => AccountSettingsRules.Tidy(Typed);

    private AccountSettings Typed => new()
    {
        PrivacyUrl = PrivacyUrl,
        DisplayName = DisplayName,
        CsatVariant = CsatVariant,
        NpsVariant = NpsVariant,
        Message = Message,
        DefaultKind = DefaultKind,
        CaseUrl = CaseUrl,
        HidesAgents = HidesAgents,
    };

    /// <summary>Whether something is typed that is not saved.</summary>
    public bool IsDirty => Settings != Saved.Settings;

    /// <summary>Where the previewed card may link to: only ever an address that may be saved.</summary>
    public string? PreviewUrl => ErrorIn(nameof(AccountSettings.PrivacyUrl)) is null ? Settings.PrivacyUrl : null;

    /// <summary>
    /// What is wrong with a field that the person has left, or tried to save; null while it is right or still being typed.
    /// </summary>
    public string? ShownError(string field) => _visited.Contains(field) ? ErrorIn(field) : null;

    /// <summary>Notes that a field was left.</summary>
    public void Visit(string field) => _visited.Add(field);

    /// <summary>Notes that all of it should be right by now.</summary>
    public void VisitAll()
    {
        foreach (var error in AccountSettingsRules.Check(Settings))
            Visit(error.Field);
    }

    /// <summary>Shows an account as it is, and forgets what was typed.</summary>
    public void Reset(AccountListing account) => Saved = Show(account);

    /// <summary>Notes that somebody else saved meanwhile.</summary>
    public void Overtaken(AccountListing theirs) => Theirs = theirs;

    /// <summary>Goes on from what the other person saved, keeping what is typed here: the next save replaces theirs, knowingly.</summary>
    public void KeepMine()
    {
        Saved = Theirs ?? Saved;
        Theirs = null;
    }

    /// <summary>Shows what somebody else saved, as long as nothing is typed here.</summary>
    public void Follow(AccountListing account)
    {
        if (!IsDirty && Theirs is null)
            Reset(account);
    }

    /// <summary>What a page that is paused leaves to itself; null while nothing is typed.</summary>
    /// <param name="userId">Whose it is.</param>
    public KeptDraft? Keep(string userId) =>
        IsDirty ? new KeptDraft(userId, Saved, Typed, [.. _visited]) : null;

    /// <summary>Goes on with what was left, over what was read then: whoever has saved meanwhile is not overwritten unseen.</summary>
    /// <param name="kept">What was left.</param>
    public void GoOn(KeptDraft kept)
    {
        Reset(kept.Saved);
        Type(kept.Typed);
        _visited.UnionWith(kept.Visited);
    }

    private string? ErrorIn(string field)
    {
        var settings = Settings;
        return
            AccountSettingsRules.Check(settings).FirstOrDefault(error => string.Equals(error.Field, field, StringComparison.Ordinal))
                is { } error
            ? SettingWords.Error(error.Fault, settings)
            : null;
    }

    private AccountListing Show(AccountListing account)
    {
        Type(account.Settings);
        _visited.Clear();
        Theirs = null;
        return account;
    }

    private void Type(AccountSettings settings)
    {
        (PrivacyUrl, DisplayName, Message) = (settings.PrivacyUrl, settings.DisplayName ?? "", settings.Message ?? "");
        (CsatVariant, NpsVariant, DefaultKind) = (settings.CsatVariant, settings.NpsVariant, settings.DefaultKind);
        (CaseUrl, HidesAgents) = (settings.CaseUrl ?? "", settings.HidesAgents);
    }
}
