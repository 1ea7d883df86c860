using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Live;

namespace Dashboard.Controls.Forms;

/// <summary>
/// A component that writes what its reader types or presses: one act at a time, and what came of it in a sentence. While the store is away
/// that sentence says so; what is typed stays where it is, to be tried again.
/// </summary>
public abstract class ActingComponent : LeavableComponent
{
    /// <summary>What came of the last act; null where there is nothing to say.</summary>
    protected Outcome? Outcome { get; private set; }

    /// <summary>Whether something is being done.</summary>
    protected bool IsBusy { get; private set; }

    /// <summary>Does it, unless something is being done already.</summary>
    /// <param name="act">What; it says what came of it, or nothing.</param>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> ActAsync(Func<Task<Outcome?>> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (IsBusy)
            return false;
        IsBusy = true;
        try
        {
            Outcome = await act();
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            Outcome = Outcome.Refused(ControlWords.StoreAway);
        }
        catch (RightLostException)
        {
            Outcome = Outcome.Refused(ControlWords.RightLost);
        }
        finally
        {
            IsBusy = false;
        }

        return Outcome is not { IsProblem: true };
    }

    /// <summary>Says something else, or nothing any more.</summary>
    /// <param name="outcome">What; null is nothing.</param>
    protected void Say(Outcome? outcome) => Outcome = outcome;
}
