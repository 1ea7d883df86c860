using Dashboard.Data.Access;
using Dashboard.Data.Access.SecondFactors;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Account.Security;

/// <summary>Sets the second factor up and off, and makes new recovery codes, which are shown this once.</summary>
public partial class SecondFactorSection
{
    private const int FewCodes = 2;

    private SecondFactorState _state = new(IsOn: false, CodesLeft: 0);
    private IReadOnlyList<string> _codes = [];
    private string? _key;
    private bool _wasTurnedOn;

    [Inject]
    private SecondFactor Factor { get; set; } = null!;

    [Inject]
    private OwnPassword Own { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    // One for each form: whichever was sent.
    [SupplyParameterFromForm(FormName = "factor-begin", Name = "Form")]
    private SecondFactorForm? Begun { get; set; }

    [SupplyParameterFromForm(FormName = "factor-confirm", Name = "Form")]
    private SecondFactorForm? Confirmation { get; set; }

    [SupplyParameterFromForm(FormName = "factor-change", Name = "Form")]
    private SecondFactorForm? Change { get; set; }

    private string Email => Context.User.Identity?.Name ?? "";

    private bool HasFew => _state.CodesLeft <= FewCodes;

    private string? Invalid => Outcome is null ? null : "true";

    private string? Problem => Outcome is null ? null : "own-factor-problem";

    private CancellationToken Token => Context.RequestAborted;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ActAsync(async () =>
    {
        _state = await Factor.StateOfAsync(Context.User.UserId(), Token);
        if (Confirmation is not null)
            _key = await Factor.WaitingKeyAsync(Context.User.UserId(), Token);
        return null;
    });

    private Task<bool> BeginAsync() => ActAsync(async () => AccountTexts.Refusal(await Own.TryAsync(Context, KeyAsync)));

    private async Task<RegistryAnswer> KeyAsync(string email)
    {
        var answer = await Factor.BeginAsync(email, Begun?.Password ?? "", Token);
        _key = answer.Key;
        return answer.Answer;
    }

    private Task<bool> ConfirmAsync() => ActAsync(async () =>
    {
        var answer = await Factor.TurnOnAsync(Email, Confirmation?.Code ?? "", Context.User.SessionId(), Token);
        (_codes, _wasTurnedOn) = (answer.Codes, answer.Answer.Succeeded);
        return AccountTexts.Refusal(answer.Answer.Problems);
    });

    private Task<bool> ChangeAsync() => ActAsync(async () =>
    {
        var isOff = string.Equals(Change?.Wish, SecondFactorForm.Off, StringComparison.Ordinal);
        var answer = await Own.TryAsync(Context, email => isOff ? TurnOffAsync(email) : RenewAsync(email));
        if (AccountTexts.Refusal(answer) is { } refusal)
            return refusal;
        if (isOff)
            Navigation.NavigateTo(SecurityDone.Page(SecurityDone.FactorOff));
        return null;
    });

    private Task<RegistryAnswer> TurnOffAsync(string email) => Factor.TurnOffAsync(email, Change?.Password ?? "", Token);

    private async Task<RegistryAnswer> RenewAsync(string email)
    {
        var answer = await Factor.RenewCodesAsync(email, Change?.Password ?? "", Token);
        _codes = answer.Codes;
        return answer.Answer;
    }
}
