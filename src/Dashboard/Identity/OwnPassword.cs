using Dashboard.Data.Access;
using Dashboard.Data.Access.SignIns;

namespace Dashboard.Identity;

/// <summary>
/// Lets somebody who is signed in do what their password is asked for: whoever finds a page open can guess no faster than at the sign-in.
/// </summary>
/// <param name="gate">How many tries there are.</param>
internal sealed class OwnPassword(SignInGate gate)
{
    /// <summary>Does it, unless too many tries have failed.</summary>
    /// <param name="act">What; it refuses with <see cref="RegistryProblemKind.WrongPassword"/> where the password is not right.</param>
    public async Task<GuardedAnswer> TryAsync(HttpContext context, Func<string, Task<RegistryAnswer>> act)
    {
        var email = context.User.Identity?.Name ?? "";
        IReadOnlyList<RegistryProblem> problems = [];
        var answer = await gate.TryAsync(email, ClientPlace.Of(context), IsRightAsync, context.RequestAborted);
        return new GuardedAnswer(answer.Wait, problems);

        async Task<bool> IsRightAsync()
        {
            problems = (await act(email)).Problems;
            return problems.All(problem => problem.Kind is not RegistryProblemKind.WrongPassword);
        }
    }
}

/// <summary>What became of something that a password was asked for.</summary>
/// <param name="Wait">How long no further try is looked at; zero where this one was.</param>
/// <param name="Problems">Why it was not done.</param>
internal sealed record GuardedAnswer(TimeSpan Wait, IReadOnlyList<RegistryProblem> Problems);
