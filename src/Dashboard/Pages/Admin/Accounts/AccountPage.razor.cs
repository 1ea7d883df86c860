using Dashboard.Controls.Dialogs;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Sync.Health;
using Dashboard.Identity;
using Dashboard.Links;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>One of the accounts that prompts are sent from: how it goes, what customers see, and who changed it.</summary>
public sealed partial class AccountPage
{
    private Seen? _seen;
    private AccountEditor? _editor;
    private string _userId = "";

    /// <summary>Its handle, without the @.</summary>
    [Parameter]
    public string Handle { get; set; } = "";

    /// <summary>What became of connecting it, where X led the browser back.</summary>
    [SupplyParameterFromQuery(Name = ConnectionQuery.Name)]
    public string? Connection { get; set; }

    /// <summary>Finds the account.</summary>
    [Inject]
    public required AccountSettingsEditor Settings { get; init; }

    /// <summary>Asks how it goes.</summary>
    [Inject]
    public required SyncHealthQuery HealthQuery { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Knows where the page is.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOf(_userId) ? Urgency.Now : change.Is(ChangeKinds.Syncing) ? Urgency.Soon : Urgency.None;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? GoLiveAsync() : Task.CompletedTask;

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        await latest.RunAsync(ReadAsync, seen => _seen = seen);
        return true;
    }

    private async Task<Seen> ReadAsync(CancellationToken cancellationToken)
    {
        var viewer = await Viewers.CurrentAsync(cancellationToken);
        _userId = viewer.UserId;
        if (await HealthQuery.RunAsync(viewer, cancellationToken) is not { } health)
            return new Seen(IsRefused: true, null, null);
        var account = await Settings.FindAsync(Handle, cancellationToken);
        return new Seen(
            IsRefused: false, account, health.Accounts.FirstOrDefault(one => one.AccountId == account?.AccountId));
    }

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (_editor is not { IsUnsaved: true } || Staying(leaving.TargetLocation))
            return;
        var question = new Confirmation(AccountsWords.LeaveQuestion, AccountsWords.Leave)
        {
            No = AccountsWords.Stay, Note = AccountsWords.LeaveNote,
        };
        if (!await Dialogs.AskAsync(question, leaving.CancellationToken))
            leaving.PreventNavigation();
    }

    // Another place on the page takes nothing away.
    private bool Staying(string target) => string.Equals(
        Navigation.ToAbsoluteUri(target).AbsolutePath, new Uri(Navigation.Uri).AbsolutePath, StringComparison.Ordinal);

    private sealed record Seen(bool IsRefused, AccountListing? Account, AccountHealth? Health);
}
