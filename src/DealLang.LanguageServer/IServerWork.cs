namespace DealLang.LanguageServer;

/// <summary>When work is done that nobody has to wait for.</summary>
public interface IServerWork
{
    /// <summary>As soon as there is a thread for it.</summary>
    void Start(Action work);

    /// <summary>After a while; what was put off under the same name before is dropped.</summary>
    void PutOff(string name, TimeSpan delay, Action work);
}
