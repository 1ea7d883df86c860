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
        var (email, place, token) = (context.User.Identity?.Name ?? "", ClientPlace.Of(context), context.RequestAborted);
        var wait = await gate.TakeAsync(email, place, token);
        if (wait > TimeSpan.Zero)
            return new GuardedAnswer(wait, []);
        var answer = await act(email);
        if (answer.Problems.Any(problem => problem.Kind is RegistryProblemKind.WrongPassword))
            await gate.RefuseAsync(email, place, token);
        else
            await gate.ForgiveAsync(email, place, token);
        return new GuardedAnswer(TimeSpan.Zero, answer.Problems);
    }
}

/// <summary>What became of something that a password was asked for.</summary>
/// <param name="Wait">How long no further try is looked at; zero where this one was.</param>
/// <param name="Problems">Why it was not done.</param>
internal sealed record GuardedAnswer(TimeSpan Wait, IReadOnlyList<RegistryProblem> Problems);
