using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Passkeys;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Formats;
using Dashboard.Identity;
using Dashboard.Identity.Passkeys;
using Dashboard.Identity.SignOn;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Account.Security;

/// <summary>One's passkeys: adds one, which asks first who it is, names them and takes them.</summary>
public partial class PasskeySection
{
    private IReadOnlyList<PasskeyListing> _passkeys = [];
    private string? _asked;

    /// <summary>Whether its owner has a password, and shows by it that it is they.</summary>
    [Parameter, EditorRequired]
    public required bool HasPassword { get; set; }

    [Inject]
    private PasskeyRegistry Registry { get; set; } = null!;

    [Inject]
    private OwnPasskeys Passkeys { get; set; } = null!;

    [Inject]
    private OwnProof Proof { get; set; } = null!;

    [Inject]
    private KnownPasswords Passwords { get; set; } = null!;

    [Inject]
    private ZoneInForce Zone { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    // One for each form: whichever was sent.
    [SupplyParameterFromForm(FormName = "passkey-begin", Name = "Form")]
    private PasskeyForm? Begun { get; set; }

    [SupplyParameterFromForm(FormName = "passkey-make", Name = "Form")]
    private PasskeyForm? Made { get; set; }

    [SupplyParameterFromForm(FormName = "own-passkeys", Name = "Form")]
    private PasskeyForm? Change { get; set; }

    private string Email => Context.User.Identity?.Name ?? "";

    private string Device => ClientName.Of(Context.Request.Headers.UserAgent.ToString());

    private string? Invalid => Outcome is null ? null : "true";

    private string? Problem => Outcome is null ? null : "own-passkeys-problem";

    private CancellationToken Token => Context.RequestAborted;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ActAsync(async () =>
    {
        _passkeys = await Registry.OfAsync(Context.User.UserId(), Token);

        // A form can only be sent to one that is there.
        if (Made is not null)
            _asked = "";
        return null;
    });

    private Task<bool> BeginAsync() => ActAsync(async () =>
    {
        var answer = await Proof.TryAsync(Context, HasPassword ? Begun?.Password ?? "" : null, CheckAsync);
        if (AccountTexts.Refusal(answer) is { } refusal)
            return refusal;
        _asked = await Passkeys.AskAsync(Context);
        return null;
    });

    private async Task<RegistryAnswer> CheckAsync(string email, string? password) =>
        password is null ? RegistryAnswer.Done : await Passwords.CheckAsync(email, password, Token);

    private Task<bool> KeepAsync() => ActAsync(async () =>
    {
        _asked = null;
        if (!await Passkeys.KeepAsync(Context, Made?.Credential ?? "", Made?.Name ?? "", Token))
            return Outcome.Refused(AccountWords.PasskeyNotKept);
        Navigation.NavigateTo(SecurityDone.Page(SecurityDone.PasskeyAdded));
        return null;
    });

    private Task<bool> ChangeAsync() => ActAsync(async () =>
    {
        if (Change?.Remove is { Length: > 0 } id)
        {
            await Registry.RemoveAsync(Email, id, Token);
            Navigation.NavigateTo(SecurityDone.Page(SecurityDone.PasskeyRemoved));
            return null;
        }

        foreach (var (named, name) in Change?.Names ?? [])
            await Registry.RenameAsync(Email, named, name, Token);
        Navigation.NavigateTo(SecurityDone.Page(SecurityDone.PasskeysNamed));
        return null;
    });

    private string Moment(DateTimeOffset at) => Dates.Moment(at, Zone.Current);
}
