using DealLang.Text;

namespace DealLang.Editing.Names;

public enum NameKind { Party, Class, Deal, Source, Figure, Case, Unit, Series, Event, Web, Alias, Calendar, Label }

/// <summary>A name where it stands.</summary>
/// <param name="Name">The full name: SpaceX.A of a class, twitter.equity of a label, with the prefix of an imported file.</param>
/// <param name="Location">The name's own token: the A of SpaceX.A.</param>
public sealed record NameUse(NameKind Kind, string Name, Location Location, bool IsDeclaration);
