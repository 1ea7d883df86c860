using System.Globalization;
using Dashboard.Controls;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>One account: its settings, the cards they make, and who changed them.</summary>
public sealed partial class AccountEditor
{
    private AccountDraft _draft = null!;
    private string _userId = "";
    private KeptDraft? _kept;

    /// <summary>The account as it was read last.</summary>
    [Parameter, EditorRequired]
    public required AccountListing Account { get; set; }

    /// <summary>What is typed, for as long as the page is paused.</summary>
    [PersistentState]
    public KeptDraft? Kept
    {
        get => _draft?.Keep(_userId);
        set => _kept = value;
    }

    /// <summary>Saves.</summary>
    [Inject]
    public required AccountSettingsEditor Settings { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Who saves.</summary>
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    /// <summary>Says that it is saved.</summary>
    [Inject]
    internal Toasts Toasts { get; init; } = null!;

    /// <summary>Whether something is typed that is not saved.</summary>
    internal bool IsUnsaved => _draft?.IsDirty is true;

    private ReportingZone Zone => Zones.Current;

    private string Counter => string.Create(
        CultureInfo.InvariantCulture, $"{DisplayNameRules.Length(_draft.Settings.DisplayName)} / {DisplayNameRules.MaximumLength}");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _draft = new AccountDraft(Account);
        _userId = await Viewers.UserIdAsync();
        if (_kept is { } kept && string.Equals(kept.UserId, _userId, StringComparison.Ordinal))
            _draft.GoOn(kept);
    }

    // What another admin has saved is shown at once, unless something is typed over what was there.
    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_draft is not null && Account.Version != _draft.Saved.Version)
            _draft.Follow(Account);
    }

    private string Id(string part) => string.Create(CultureInfo.InvariantCulture, $"{part}-{Account.AccountId}");

    private void Touched() => Say(null);

    private void Undo()
    {
        _draft.Reset(_draft.Saved);
        Say(Outcome.Done(AccountsWords.Undone));
    }

    private Task<bool> SaveAsync() => ActAsync(AskToSaveAsync);

    private async Task<Outcome?> AskToSaveAsync()
    {
        _draft.VisitAll();
        var viewer = await Viewers.CurrentAsync(Left);

        // The page may have been open for longer than the role was held.
        return viewer.Roles.HasFlag(ViewerRoles.Admin)
            ? Show(await Settings.SaveAsync(Account.AccountId, _draft.Settings, _draft.Saved.Version, Actor.FromViewer(viewer), Left))
            : Outcome.Refused(AccountsWords.NotAdmin);
    }

    private void Reverted(SaveOutcome outcome)
    {
        switch (outcome)
        {
            case SaveOutcome.Stale stale:
                // Nothing is typed here that could be lost.
                _draft.Reset(stale.Account);
                Say(Outcome.Refused(AccountsWords.RevertOvertaken));
                break;
            case SaveOutcome.Invalid invalid:
                Say(Outcome.Refused(SettingWords.Error(invalid.Errors[0].Fault, _draft.Settings)));
                break;
            default:
                Say(Show(outcome));
                break;
        }
    }

    private Outcome? Show(SaveOutcome outcome)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved saved:
                _draft.Reset(saved.Account);
                Toasts.Say(AccountsWords.Saved);
                return null;
            case SaveOutcome.Stale stale:
                _draft.Overtaken(stale.Account);
                return Outcome.Refused(AccountsWords.SomebodyQuicker);
            default:
                return Outcome.Refused(ControlWords.CorrectMarked);
        }
    }

    private void TakeTheirs()
    {
        _draft.Reset(_draft.Theirs ?? _draft.Saved);
        Say(Outcome.Done(AccountsWords.TheirsShown));
    }
}
