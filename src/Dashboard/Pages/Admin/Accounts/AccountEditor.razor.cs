using System.Globalization;
using Dashboard.Controls;
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
    private const int HistoryLines = 20;

    private AccountDraft _draft = null!;
    private IReadOnlyList<HistoryEntry> _history = [];
    private string? _outcome;
    private bool _isProblem;
    private bool _isSaving;
    private string _userId = "";
    private KeptDraft? _kept;

    /// <summary>The account as it was when the page was opened; what happens later is kept here.</summary>
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
        await LoadHistoryAsync();
    }

    private string Id(string part) => string.Create(CultureInfo.InvariantCulture, $"{part}-{Account.AccountId}");

    private void Touched() => Say(null);

    private void Undo()
    {
        _draft.Reset(_draft.Saved);
        Say(AccountsWords.Undone);
    }

    private async Task SaveAsync()
    {
        _isSaving = true;
        try
        {
            _draft.VisitAll();
            var viewer = await Viewers.CurrentAsync(Left);

            // The page may have been open for longer than the role was held.
            if (viewer.Roles.HasFlag(ViewerRoles.Admin))
                await ShowAsync(await Settings.SaveAsync(Account.AccountId, _draft.Settings, _draft.Saved.Version, viewer.Name, Left));
            else
                Say(AccountsWords.NotAdmin, isProblem: true);
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task ShowAsync(SaveOutcome outcome)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved saved:
                _draft.Reset(saved.Account);
                Say(null);
                Toasts.Say(AccountsWords.Saved);
                await LoadHistoryAsync();
                break;
            case SaveOutcome.Stale stale:
                _draft.Overtaken(stale.Account);
                Say(AccountsWords.SomebodyQuicker, isProblem: true);
                break;
            case SaveOutcome.Invalid:
                Say(AccountsWords.Correct, isProblem: true);
                break;
        }
    }

    private async Task TakeTheirsAsync()
    {
        _draft.Reset(_draft.Theirs ?? _draft.Saved);
        Say(AccountsWords.TheirsShown);
        await LoadHistoryAsync();
    }

    private async Task LoadHistoryAsync() => _history = await Settings.HistoryAsync(Account.AccountId, HistoryLines, Left);

    private void Say(string? outcome, bool isProblem = false) => (_outcome, _isProblem) = (outcome, isProblem);
}
