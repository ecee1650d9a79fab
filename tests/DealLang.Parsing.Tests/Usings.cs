// The laws name the library only here, so that they can be run against another one with the same surface.
global using DealLang.Parsing;
global using DealLang.Parsing.Configuration;
global using static DealLang.Parsing.Parser;
global using static DealLang.Parsing.Parser<char>;
global using Config = DealLang.Parsing.Configuration.Configuration;
