using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Links;
using Dashboard.Pages.Admin.Accounts.Connect;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>The accounts that prompts are sent from, for admins.</summary>
public sealed partial class AccountsPage
{
    /// <summary>What became of a connection, where X led the browser back from one.</summary>
    [SupplyParameterFromQuery(Name = ConnectionQuery.Name)]
    public string? Connection { get; set; }

    /// <summary>Lists the accounts.</summary>
    [Inject]
    public required AccountSettingsEditor Settings { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Is(ChangeKinds.Syncing);
    }

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<AccountListing>?> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.Roles.HasFlag(ViewerRoles.Admin) ? await Settings.ListAsync(cancellationToken) : null;

    private async Task ConnectAsync()
    {
        await Dialogs.OpenAsync(new DialogParameters<ConnectDialog>(), Left);
        ReadSoon();
    }
}
