namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>What is wrong with one field of a hook.</summary>
/// <param name="Field">A property of <see cref="HookDraft"/> or <see cref="HookMapping"/>, or a field of a closed conversation.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record HookError(string Field, HookFault Fault)
{
    internal static IEnumerable<HookError> If(string field, bool isWrong, HookFault fault) =>
        isWrong ? [new HookError(field, fault)] : [];
}

/// <summary>What can be wrong with a field of a hook.</summary>
public enum HookFault
{
    /// <summary>It is empty and must not be.</summary>
    Missing = 0,

    /// <summary>It is longer than is kept.</summary>
    TooLong = 1,

    /// <summary>Another hook has the name.</summary>
    NameTaken = 2,

    /// <summary>The secret has fewer than 16 or more than 200 characters.</summary>
    SecretLength = 3,

    /// <summary>A line is none of the form <c>path = value, value</c>, or all of them are longer than 1,000 characters.</summary>
    NoCondition = 4,

    /// <summary>A brace is not closed or holds no path, or it is longer than 300 characters.</summary>
    NoTemplate = 5,

    /// <summary>Somebody has changed or removed the hook meanwhile.</summary>
    ChangedMeanwhile = 6,
}
