using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Sync.Health;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>One of the accounts that prompts are sent from: how it goes, what customers see, and who changed it.</summary>
public sealed partial class AccountPage
{
    private AccountEditor? _editor;

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
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Is(ChangeKinds.Syncing);
    }

    /// <inheritdoc />
    protected override async Task<Found?> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (await HealthQuery.RunAsync(viewer, cancellationToken) is not { } health)
            return null;
        var account = await Settings.FindAsync(Handle, cancellationToken);
        return new Found(account, health.Accounts.FirstOrDefault(one => one.AccountId == account?.AccountId));
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

    /// <summary>The account, if there is one of that handle, and how it goes.</summary>
    public sealed record Found(AccountListing? Account, AccountHealth? Health);
}
